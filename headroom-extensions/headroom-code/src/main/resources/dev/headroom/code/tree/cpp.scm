(function_definition declarator: (_) @name body: (compound_statement) @body) @def

(struct_specifier name: (_) @name body: (_)) @type
(union_specifier name: (_) @name body: (_)) @type
(enum_specifier name: (_) @name body: (_)) @type

(preproc_include) @import
(init_declarator value: (initializer_list) @data)
(comment) @comment

(translation_unit (_) @unit)
(preproc_ifdef (_) @unit)
(preproc_if (_) @unit)
(preproc_else (_) @unit)
(linkage_specification body: (declaration_list (_) @unit))
(namespace_definition body: (declaration_list (_) @unit))
(field_declaration_list (_) @unit)
(lambda_expression body: (compound_statement) @body)
(class_specifier name: (_) @name body: (_)) @type
