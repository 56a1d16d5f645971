update sales set guarantee_id = @GuaranteeId, version = version + 1 where exhibition_id = @Id and state in ('sold', 'declared')
