-- Takes the case's row lock and changes nothing: whoever ends a department's task waits for steps of the case and they for it, in one order.
update cases
set version = version
where id = @Id
