(function_definition name: (identifier) @name body: (block) @body) @def
(class_definition name: (identifier) @name) @type

[(import_statement) (import_from_statement) (future_import_statement)] @import
(assignment right: [(list) (dictionary) (set) (tuple)] @data)
(comment) @comment

; documentation strings
(module . (comment)* . (expression_statement . (string) @doc .))
(class_definition body: (block . (comment)* . (expression_statement . (string) @doc .)))
(function_definition body: (block . (comment)* . (expression_statement . (string) @doc .)))

(module (_) @unit)
(class_definition body: (block (_) @unit))
