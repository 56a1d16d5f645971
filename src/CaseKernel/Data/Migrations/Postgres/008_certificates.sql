alter table certificates add column signature text null;
alter table certificates add column check_code varchar(40) null;
alter table certificates add column replaced_on date null;
alter table certificates add column revoked_for varchar(60) null;
