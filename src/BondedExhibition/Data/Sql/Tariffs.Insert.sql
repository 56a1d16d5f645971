insert into tariff_versions (id, kind, valid_from, source, complete, entries, digest, loaded_at, body)
values (@Id, @Kind, @ValidFrom, @Source, @Complete, @Entries, @Digest, @LoadedAt, @Body)
