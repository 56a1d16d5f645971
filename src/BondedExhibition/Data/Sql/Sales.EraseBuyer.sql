update sales set buyer = null where id = @Id and buyer is not null and state in ('released', 'cancelled')
