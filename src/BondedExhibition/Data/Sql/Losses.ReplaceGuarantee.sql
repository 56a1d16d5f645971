update losses set guarantee_id = @GuaranteeId where exhibition_id = @Id and state = 'open'
