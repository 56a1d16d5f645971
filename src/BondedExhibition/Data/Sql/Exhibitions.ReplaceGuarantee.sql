-- Of two that replace at once one finds another guarantee than it knew.
update exhibitions set guarantee_id = @GuaranteeId, version = version + 1 where id = @Id and guarantee_id = @Before
