update sales
set reminded_at = null
where id = @Id
