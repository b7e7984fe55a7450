(function_declaration name: (_) @name body: (block) @body) @def
(method_declaration name: (_) @name body: (block) @body) @def
(func_literal body: (block) @body)

(type_spec name: (_) @name) @type

(import_declaration) @import
(var_spec value: (expression_list (composite_literal body: (literal_value) @data)))
(comment) @comment

(source_file (_) @unit)
