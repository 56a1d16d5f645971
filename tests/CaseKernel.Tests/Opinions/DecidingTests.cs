using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Tests.Sample;

namespace Platform.CaseKernel.Tests.Opinions;

/// <summary>What stands against a deciding act, without a server.</summary>
public sealed class DecidingTests
{
    /// <summary>Rounds are separated by a semicolon; departments that are not named were not asked.</summary>
    [Theory]
    [InlineData("", null, "nobody was asked")]
    [InlineData("d0:Agreed", null, "the only one agreed")]
    [InlineData("d0:Agreed d1:Silent", null, "silence agrees")]
    [InlineData("d0:Asked", "consultation-open", "one is waited for")]
    [InlineData("d0:Agreed d1:Asked", "consultation-open", "one of two is waited for")]
    [InlineData("d0:Objected d1:Stopped", "consultation-refused", "one refused")]
    [InlineData("d0:Objected;d0:Agreed", null, "the one that refused was asked again and agreed")]
    [InlineData("d0:Objected;d0:Asked", "consultation-open", "the one that refused is asked again")]
    [InlineData("d0:Objected d1:Stopped;d0:Agreed", "consultation-open", "the one that was stopped has never answered")]
    [InlineData("d0:Objected d1:Stopped;d0:Agreed d1:Agreed", null, "both have answered in the end")]
    [InlineData("d0:Agreed;d1:Objected", "consultation-refused", "a later round refused")]
    [InlineData("d0:Closed", "consultation-open", "the case went back before it answered")]
    public void Approving_needs_every_approval_that_was_asked_for(string rounds, string? code, string because)
    {
        Assert.True(code == Against(Act.Approve, ConsultedMatter.Approval, rounds), because);
        Assert.True(Against(Act.Refuse, ConsultedMatter.Approval, rounds) is null, $"refusing: {because}");
    }

    [Theory]
    [InlineData("tax:Asked")]
    [InlineData("tax:Objected customs:Asked")]
    public void An_opinion_holds_nothing_back(string rounds) =>
        Assert.Null(Against(Act.Approve, ConsultedMatter.Advice, rounds));

    [Fact]
    public void Other_acts_wait_when_the_declaration_names_them() =>
        Assert.Equal("consultation-open", Against(Act.Refuse, ConsultedMatter.Approval with { Deciding = [Act.Approve, Act.Refuse] }, "d0:Asked"));

    [Fact]
    public void A_refusal_by_silence_bars_too() =>
        Assert.Equal("consultation-refused", Against(Act.Approve, ConsultedMatter.Approval with { Silence = new Silence(SilenceEffect.Objected, LicenceLaw.Decide) }, "d0:Silent"));

    [Fact]
    public void A_declaration_that_contradicts_the_flow_stops_the_start()
    {
        Assert.Empty(ConsultedMatter.Approval.Defects(LicenceFlow.Table));
        Assert.Single((ConsultedMatter.Approval with { Departments = [] }).Defects(LicenceFlow.Table));
        Assert.Single((ConsultedMatter.Advice with { Departments = [new("tax", _ => "X"), new("tax", _ => "Y")] }).Defects(LicenceFlow.Table));
        Assert.Single((ConsultedMatter.Advice with { OpenIn = [LicenceFlow.AwaitingCorrection] }).Defects(LicenceFlow.Table));
        Assert.Single((ConsultedMatter.Advice with { OpenIn = [LicenceFlow.Refused] }).Defects(LicenceFlow.Table));
        Assert.Single((ConsultedMatter.Advice with { OpenIn = [new State("Elsewhere", Tone.Waiting)] }).Defects(LicenceFlow.Table));
        Assert.Single((ConsultedMatter.Approval with { Deciding = [Act.Submit] }).Defects(LicenceFlow.Table));
    }

    private static string? Against(Act act, Consultation declared, string rounds) =>
        OpinionProblems.Against(act, new ConsultedMatter(), [.. rounds.Split(';', StringSplitOptions.RemoveEmptyEntries).Select((round, i) => Round(declared, round, i))])?.Kind.Code;

    private static Round Round(Consultation declared, string tasks, int seq)
    {
        var record = new ConsultationRecord
        {
            Id = Guid.NewGuid(),
            CaseId = Guid.Empty,
            Code = declared.Code,
            Seq = seq,
            Question = "?",
            AskedAt = default,
            AskedBy = default,
            AskedByName = "",
            State = RoundState.Open,
            Version = 1,
        };
        return new Round(declared, record, [.. tasks.Split(' ').Select(task => task.Split(':')).Select(task => new OpinionRecord
        {
            Id = Guid.NewGuid(),
            ConsultationId = record.Id,
            CaseId = Guid.Empty,
            Department = task[0],
            Office = task[0],
            State = Enum.Parse<OpinionState>(task[1]),
            Version = 1,
            DueOn = default,
        })]);
    }
}
