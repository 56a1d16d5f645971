-- A step may ask departments by itself, and a department may say what it grants.
alter table case_consultations alter column asked_by uniqueidentifier null;
go
alter table case_opinions add granted nvarchar(max) null;
