-- A step may ask departments by itself, and a department may say what it grants.
alter table case_consultations alter column asked_by drop not null;
alter table case_opinions add column granted text null;
