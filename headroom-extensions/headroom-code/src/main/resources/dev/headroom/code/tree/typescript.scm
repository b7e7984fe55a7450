(function_declaration name: (_) @name body: (statement_block) @body) @def
(generator_function_declaration name: (_) @name body: (statement_block) @body) @def
(method_definition name: (_) @name body: (statement_block) @body) @def
(variable_declarator
  name: (_) @name
  value: [
    (arrow_function body: (statement_block) @body)
    (function_expression body: (statement_block) @body)
    (generator_function body: (statement_block) @body)
  ]) @def
(assignment_expression
  left: (_) @name
  right: [
    (arrow_function body: (statement_block) @body)
    (function_expression body: (statement_block) @body)
    (generator_function body: (statement_block) @body)
  ]) @def
(pair
  key: (_) @name
  value: [
    (arrow_function body: (statement_block) @body)
    (function_expression body: (statement_block) @body)
    (generator_function body: (statement_block) @body)
  ]) @def
(public_field_definition
  name: (_) @name
  value: [
    (arrow_function body: (statement_block) @body)
    (function_expression body: (statement_block) @body)
  ]) @def
[
  (arrow_function body: (statement_block) @body)
  (function_expression body: (statement_block) @body)
  (generator_function body: (statement_block) @body)
  (class_static_block body: (statement_block) @body)
]

(class_declaration name: (_) @name) @type
(abstract_class_declaration name: (_) @name) @type
(interface_declaration name: (_) @name) @type
(type_alias_declaration name: (_) @name) @type
(enum_declaration name: (_) @name) @type

(import_statement) @import
(variable_declarator value: [(array) (object)] @data)
(assignment_expression right: [(array) (object)] @data)
(export_statement value: [(array) (object)] @data)
(comment) @comment

(program (_) @unit)
(class_body (_) @unit)
(interface_body (_) @unit)
(internal_module body: (statement_block (_) @unit))
(module body: (statement_block (_) @unit))
