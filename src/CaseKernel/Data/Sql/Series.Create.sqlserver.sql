-- Per engine: the first number of a series may be asked for twice at once.
insert into number_series (name, last)
select @Name, 0
where not exists (select 1 from number_series with (updlock, holdlock) where name = @Name)
