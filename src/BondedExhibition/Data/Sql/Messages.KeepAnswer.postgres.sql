-- Per engine: an answer that was read before changes no row; a unique violation would end the transaction here.
insert into customs_answers (id, digest, kind, internal_number, declarant, customs_number, status, words, at, file_name, received_at, message_id)
values (@Id, @Digest, @Kind, @InternalNumber, @Declarant, @CustomsNumber, @Status, @Words, @At, @FileName, @ReceivedAt, @MessageId)
on conflict (digest) do nothing
