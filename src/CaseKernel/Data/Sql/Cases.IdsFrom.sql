select id from cases where id > @After order by id offset 0 rows fetch next @Most rows only
