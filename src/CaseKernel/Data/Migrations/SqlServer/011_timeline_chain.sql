-- Each entry names the one before; its words stand for themselves by a salted hash, so that they can be erased and the
-- chain still holds. Entries from before have no hash.
alter table case_timeline add salt nvarchar(max) null;
alter table case_timeline add words_hash nchar(64) null;
alter table case_timeline add hash nchar(64) null;
alter table case_timeline add sealed_by int null;
go

create index ix_case_timeline_unsealed on case_timeline (case_id, seq) where sealed_by is null and hash is not null;
create index ix_case_timeline_sealed on case_timeline (sealed_by) where sealed_by is not null;

-- Signed, each over the one before, so that nothing sealed can be taken away or made up afterwards.
create table timeline_seals (
    number int not null primary key,
    sealed_at datetimeoffset not null,
    entries nvarchar(max) not null,
    statement nvarchar(max) not null
);
