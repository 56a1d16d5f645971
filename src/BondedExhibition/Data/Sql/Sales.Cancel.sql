update sales
set state = 'cancelled', reserved = 0, version = version + 1
where id = @Id and state = 'sold'
