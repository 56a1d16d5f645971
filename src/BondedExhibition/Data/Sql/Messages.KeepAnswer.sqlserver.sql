-- Per engine: an answer that was read before changes no row; the lock keeps a second reader from the same gap.
insert into customs_answers (id, digest, kind, internal_number, declarant, customs_number, status, words, at, file_name, received_at, message_id)
select @Id, @Digest, @Kind, @InternalNumber, @Declarant, @CustomsNumber, @Status, @Words, @At, @FileName, @ReceivedAt, @MessageId
where not exists (select 1 from customs_answers with (updlock, holdlock) where digest = @Digest)
