select id, lot_id, book_id, quantity, exhibition_id, guarantee_id, reserved, reserved_at_sale from sales where case_id = @CaseId
