alter table cases add approaching_due date null, approaching_limit nvarchar(60) null, passed_due date null, passed_limit nvarchar(60) null;
