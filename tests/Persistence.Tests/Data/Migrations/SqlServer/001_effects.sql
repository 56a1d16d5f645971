-- Without a key, so that an effect that happens twice is seen twice.
create table effects (case_id uniqueidentifier not null, words nvarchar(max) not null, happened_at datetimeoffset not null);
