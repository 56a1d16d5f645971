delete from cases where id = @Id
