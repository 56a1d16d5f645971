update messages set sent_at = @At, content = '' where id = @Id and sent_at is null
