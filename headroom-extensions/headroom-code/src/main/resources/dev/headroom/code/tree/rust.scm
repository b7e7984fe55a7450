(function_item name: (_) @name body: (block) @body) @def
(closure_expression body: (block) @body)
(macro_rule right: (token_tree) @body)

(struct_item name: (_) @name) @type
(enum_item name: (_) @name) @type
(union_item name: (_) @name) @type
(trait_item name: (_) @name) @type
(type_item name: (_) @name) @type
(macro_definition name: (_) @name) @type
(mod_item name: (_) @name body: (_)) @type
(impl_item type: (_) @name) @type

[(use_declaration) (extern_crate_declaration)] @import
(static_item value: [(array_expression) @data (reference_expression (array_expression) @data)])
(const_item value: [(array_expression) @data (reference_expression (array_expression) @data)])
[(line_comment) (block_comment)] @comment

(source_file (_) @unit)
(declaration_list (_) @unit)
