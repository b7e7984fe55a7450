; @def what is defined, @name its name, @body its statements
(method_declaration name: (identifier) @name body: (block) @body) @def
(constructor_declaration name: (identifier) @name body: (constructor_body) @body) @def
(compact_constructor_declaration name: (identifier) @name body: (block) @body) @def
(static_initializer (block) @body) @def
(class_body (block) @body)
(lambda_expression body: (block) @body)

; types
(class_declaration name: (identifier) @name) @type
(interface_declaration name: (identifier) @name) @type
(enum_declaration name: (identifier) @name) @type
(record_declaration name: (identifier) @name) @type
(annotation_type_declaration name: (identifier) @name) @type

(import_declaration) @import
(variable_declarator value: (array_initializer) @data)
[(line_comment) (block_comment)] @comment

; what can be left out as a whole
(program (_) @unit)
(class_body (_) @unit)
(interface_body (_) @unit)
(annotation_type_body (_) @unit)
(enum_body_declarations (_) @unit)
