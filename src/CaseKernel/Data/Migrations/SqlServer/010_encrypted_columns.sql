-- An encrypted text is longer than what it says.
alter table cases alter column assignee_name nvarchar(max) null;
alter table case_materials alter column file_name nvarchar(max) not null;
alter table case_timeline alter column actor_name nvarchar(max) not null;
alter table certificates alter column holder nvarchar(max) null;
alter table case_consultations alter column asked_by_name nvarchar(max) not null;
alter table case_opinions alter column answered_by_name nvarchar(max) null;
