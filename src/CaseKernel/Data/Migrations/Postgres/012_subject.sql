-- What a case is about, when it is about something that a service keeps: an office, a product, an account book.
alter table cases add column subject varchar(60) null;
create index ix_cases_subject on cases (subject, id) where subject is not null;
