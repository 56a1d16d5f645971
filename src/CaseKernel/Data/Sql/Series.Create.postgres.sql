-- Per engine: the first number of a series may be asked for twice at once.
insert into number_series (name, last) values (@Name, 0)
on conflict (name) do nothing
