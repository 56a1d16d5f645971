-- Takes the case's row lock before its limits are touched, in the order in which every act takes them.
update cases
set version = version
where id = @Id and version = @Version
