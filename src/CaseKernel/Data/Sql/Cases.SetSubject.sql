update cases
set subject = @Subject
where id = @Id
