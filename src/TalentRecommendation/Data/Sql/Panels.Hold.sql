update panels set version = version + 1
where id = @Id and state = 'open'
