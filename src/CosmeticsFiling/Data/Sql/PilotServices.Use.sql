insert into pilot_service_components (service_id, seq, batch_id, filing_id, number, name, batch_number, use_by, grams)
values (@ServiceId, @Seq, @BatchId, @FilingId, @Number, @Name, @BatchNumber, @UseBy, @Grams)
