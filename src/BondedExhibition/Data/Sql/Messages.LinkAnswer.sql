update customs_answers
set message_id = @MessageId
where id = @Id and message_id is null
