-- Answers come in any order: the one with the latest time counts, of one moment always the same.
update customs_messages
set customs_number = coalesce(@CustomsNumber, customs_number), status = @Status, words = @Words, answered_at = @At, answer_digest = @Digest
where id = @Id
  and (answered_at is null or answered_at < @At or (answered_at = @At and answer_digest < @Digest))
