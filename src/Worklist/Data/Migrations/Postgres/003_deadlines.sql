alter table cases add column approaching_due date null;
alter table cases add column approaching_limit varchar(60) null;
alter table cases add column passed_due date null;
alter table cases add column passed_limit varchar(60) null;
