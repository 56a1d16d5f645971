update sales set reserved = @Reserved, version = version + 1 where id = @Id
