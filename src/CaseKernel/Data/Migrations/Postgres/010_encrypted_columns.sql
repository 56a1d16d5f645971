-- An encrypted text is longer than what it says.
alter table cases alter column assignee_name type text;
alter table case_materials alter column file_name type text;
alter table case_timeline alter column actor_name type text;
alter table certificates alter column holder type text;
alter table case_consultations alter column asked_by_name type text;
alter table case_opinions alter column answered_by_name type text;
