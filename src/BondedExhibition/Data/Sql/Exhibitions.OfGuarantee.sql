select number from exhibitions where guarantee_id = @GuaranteeId order by number
