-- Only so that nobody reads past it: what is settled is not listed, whether it is here or comes later. What names no office is gone when any takes note.
delete from notices_told
where id = @Id and raised_at <= @At and (@Addressee = '' or addressee = @Addressee or addressee = '')
