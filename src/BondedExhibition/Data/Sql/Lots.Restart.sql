-- Goods of a lot that was empty are others, with a term of their own.
update lots set entered_on = @EnteredOn, storage_until = @Until where id = @Id
