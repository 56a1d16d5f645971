insert into timeline_seals (number, sealed_at, entries, statement)
values (@Number, @SealedAt, @Entries, @Statement)
