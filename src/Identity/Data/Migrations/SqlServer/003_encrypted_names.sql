-- An encrypted text is longer than what it says.
alter table accounts alter column display_name nvarchar(max) not null;
