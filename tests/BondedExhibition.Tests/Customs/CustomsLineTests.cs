using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.BondedExhibition.Customs;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Tests.Acts;
using Platform.CaseKernel.Exchange;
using Platform.CaseKernel.Sweeps;
using Platform.Persistence;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Customs;

/// <summary>
/// The line to customs with a real database and a real folder. It sends whatever waits, so no two of these tests sweep at once, and none while others
/// look at what waits.
/// </summary>
[Collection(nameof(CustomsLineTests))]
public sealed class CustomsLineTests(BondedService service) : IDisposable
{
    private const string Root = "/api/bonded-exhibitions";
    private readonly string folder = Directory.CreateTempSubdirectory("bex-customs-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_case_is_sent_and_answered_and_the_latest_answer_counts_in_whatever_order()
    {
        var number = $"N-{Guid.NewGuid():N}";
        var story = await (await service.Story().BeginsAsync()).FillsInAsync(form => form["head"]!["internalNumber"] = number);
        using var client = story.As(TestCallers.Applicant);
        await ProblemAssert.IsAsync(await client.PostAsync(new Uri($"{Root}/cases/{story.Id}/message", UriKind.Relative), null), 409, "message-not-submitted");
        await QueueAsync(Guid.Parse(story.Id), number);
        await SweepAsync();
        Assert.Contains(number, await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(folder, "outbox"), "SAS121-*.xml").Single(file => File.ReadAllText(file).Contains(number, StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Equal(("sent", null), await StateAsync(client, story.Id));

        await AnswerAsync("b.xml", number, "0", "2026-11-22T12:00:00+08:00", "SAS-1");
        Assert.Equal(("sent", "0"), await StateAsync(client, story.Id));
        await AnswerAsync("a.csv", number, "1", "2026-11-22T11:00:00+08:00", null);
        Assert.Equal(("sent", "0"), await StateAsync(client, story.Id));
        await AnswerAsync("c.xml", number, "2", "2026-11-22T13:00:00+08:00", null, "缺少许可证");
        await AnswerAsync("c.xml", number, "2", "2026-11-22T13:00:00+08:00", null, "缺少许可证");
        var view = (await (await client.GetAsync(new Uri($"{Root}/cases/{story.Id}/messages", UriKind.Relative))).ReadJsonAsync())["items"]![0]!;
        Assert.Equal(("2", "SAS-1", "缺少许可证"), ((string)view["status"]!, (string)view["customsNumber"]!, (string)view["message"]!));
        Assert.Equal(["a.csv", "b.xml", "c-2.xml", "c.xml"], Directory.GetFiles(Path.Combine(folder, "done")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_answer_to_nothing_is_kept_and_counts_when_its_message_comes()
    {
        var number = $"N-{Guid.NewGuid():N}";
        await AnswerAsync("early.xml", number, "0", "2026-11-22T12:00:00+08:00", "SAS-2");
        using var officer = service.Host.As(TestCallers.OfficerOfCustomsJA);
        var status = await (await officer.GetAsync(new Uri($"{Root}/desk/customs-line", UriKind.Relative))).ReadJsonAsync();
        Assert.False((bool)status["open"]!);
        Assert.Contains(status["unknown"]!.AsArray(), answer => (string)answer!["internalNumber"]! == number && (string)answer["file"]! == "early.xml");
        var queued = await QueueAsync(Guid.NewGuid(), number);
        Assert.Equal(("0", "SAS-2", "waiting"), (queued.Status, queued.CustomsNumber, queued.State));
        status = await (await officer.GetAsync(new Uri($"{Root}/desk/customs-line", UriKind.Relative))).ReadJsonAsync();
        Assert.DoesNotContain(status["unknown"]!.AsArray(), answer => (string)answer!["internalNumber"]! == number);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_put_aside_with_the_reason_and_keeps_no_other()
    {
        var number = $"N-{Guid.NewGuid():N}";
        var queued = await QueueAsync(Guid.NewGuid(), number);
        Write("1-bad.xml", "<Answers><Answer>");
        Write("2-partial.csv", $"Kind,EtpsPreentNo,No,Stucd,Message,Time\nSAS121,{number},X,0,,2026-11-22\nSAS121,,X,0,,2026-11-22\n");
        Write("3-half.xml.tmp", "<Answers");
        await AnswerAsync("4-good.xml", number, "1", "2026-11-21T12:00:00+08:00", null);
        Assert.Equal(["1-bad.xml", "1-bad.xml.reason.txt", "2-partial.csv", "2-partial.csv.reason.txt"], Directory.GetFiles(Path.Combine(folder, "rejected")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("EtpsPreentNo", await File.ReadAllTextAsync(Path.Combine(folder, "rejected", "2-partial.csv.reason.txt")), StringComparison.Ordinal);
        Assert.Equal(["3-half.xml.tmp"], Directory.GetFiles(Path.Combine(folder, "inbox")).Select(Path.GetFileName));
        Assert.Equal(("1", null), await LatestAsync(queued.CaseId));
    }

    [Fact]
    public async Task The_same_message_again_is_one_and_a_changed_one_is_sent_anew()
    {
        var (caseId, number) = (Guid.NewGuid(), $"N-{Guid.NewGuid():N}");
        var first = await QueueAsync(caseId, number);
        await SweepAsync();
        Assert.Equal((first.Id, 1, "sent"), Of(await QueueAsync(caseId, number)));
        Assert.Equal((first.Id, 2, "waiting"), Of(await QueueAsync(caseId, number, "改了备注")));
        await SweepAsync();
        Assert.Equal(2, Directory.GetFiles(Path.Combine(folder, "outbox"), $"SAS121-{first.Id:N}-*.xml").Length);
        await using var work = await service.Host.Services.GetRequiredService<Database>().BeginAsync(default);
        Assert.Equal("internal-number-used", (await work.QueueMessageAsync(Message(number), Guid.NewGuid(), TestCallers.Applicant.Mandates[0].OrganisationId, "JA", DateTimeOffset.UtcNow, default)).Problem!.Kind.Code);

        static (Guid, int, string) Of(MessageRecord record) => (record.Id, record.Version, record.State);
    }

    [Fact]
    public async Task What_customs_said_of_an_earlier_text_is_no_word_on_a_changed_one()
    {
        var (caseId, number) = (Guid.NewGuid(), $"N-{Guid.NewGuid():N}");
        await QueueAsync(caseId, number);
        await AnswerAsync("returned.xml", number, "2", "2026-11-22T12:00:00+08:00", "SAS-3", "缺少许可证");
        Assert.Equal(("2", "SAS-3"), await LatestAsync(caseId));
        await QueueAsync(caseId, number, "补充许可证");
        Assert.Equal((null, "SAS-3"), await LatestAsync(caseId));
        await AnswerAsync("older.xml", number, "1", "2026-11-22T11:00:00+08:00", null);
        Assert.Equal((null, "SAS-3"), await LatestAsync(caseId));
        await AnswerAsync("approved.xml", number, "0", "2026-11-22T13:00:00+08:00", null);
        Assert.Equal(("0", "SAS-3"), await LatestAsync(caseId));
    }

    [Fact]
    public async Task An_answer_that_names_neither_of_two_enterprises_is_nobodys()
    {
        var number = $"N-{Guid.NewGuid():N}";
        var first = await QueueAsync(Guid.NewGuid(), number);
        await using (var work = await service.Host.Services.GetRequiredService<Database>().BeginAsync(default))
        {
            await work.QueueMessageAsync(Message(number) with { Declarant = "3122260002" }, Guid.NewGuid(), TestCallers.Applicant2.Mandates[0].OrganisationId, "JA", DateTimeOffset.UtcNow, default);
            await work.CommitAsync(default);
        }
        await AnswerAsync("nobody.xml", number, "0", "2026-11-22T12:00:00+08:00", "SAS-4");
        Assert.Equal((null, null), await LatestAsync(first.CaseId));
        Write("named.csv", $"Kind,EtpsPreentNo,DclEtpsno,No,Stucd,Message,Time\nSAS121,{number},3122260001,SAS-5,0,,2026-11-22\n");
        await SweepAsync();
        Assert.Equal(("0", "SAS-5"), await LatestAsync(first.CaseId));
    }

    // SHC9 VI; 申报类型 3: what came to nothing does not stand at customs, and its number is free
    [Theory]
    [InlineData(false, null, "cancelled", 0)]
    [InlineData(true, null, "sent", 1)]
    [InlineData(true, "0", "sent", 1)]
    [InlineData(true, "2", "sent", 0)]
    public async Task What_a_case_sent_is_deleted_when_it_comes_to_nothing(bool sent, string? status, string state, int deletions)
    {
        var (first, second, number) = (Guid.NewGuid(), Guid.NewGuid(), $"N-{Guid.NewGuid():N}");
        await QueueAsync(first, number);
        if (sent)
            await SweepAsync();
        if (status is not null)
            await AnswerAsync("answered.xml", number, status, "2026-11-22T12:00:00+08:00", "SAS-7");
        await WithdrawAsync(first);
        await WithdrawAsync(first);
        await QueueAsync(second, number, "另一办件");
        await SweepAsync();

        Assert.Equal(state, (await MessagesAsync(first)).Single().State);
        Assert.Equal(deletions, Bodies(number).Count(body => body.Contains("<DclTypecd>3</DclTypecd>", StringComparison.Ordinal)));
        Assert.Equal(1, Bodies(number).Count(body => body.Contains("另一办件", StringComparison.Ordinal)));

        // 3 删单 is said of what was withdrawn, everything else of what stands.
        await AnswerAsync("deleted.xml", number, "3", "2026-11-22T14:00:00+08:00", null);
        await AnswerAsync("approved.xml", number, "0", "2026-11-22T13:00:00+08:00", "SAS-8");
        Assert.Equal(("3", "0"), ((await LatestAsync(first)).Status, (await LatestAsync(second)).Status));
        Assert.Equal("SAS-8", (await LatestAsync(second)).Number);
    }

    // 申报类型 1 备案, 2 变更, 3 删除: what customs returned or deleted they do not have, and of a returned change they have what it would change.
    [Theory]
    [InlineData(null, "2", "3")]
    [InlineData("0", "2", "3")]
    [InlineData("2", "1", "3")]
    [InlineData("3", "1", "3")]
    public async Task A_changed_message_changes_what_customs_have(string? status, string kind, string afterwards)
    {
        var (caseId, number) = (Guid.NewGuid(), $"N-{Guid.NewGuid():N}");
        await QueueAsync(caseId, number);
        await SweepAsync();
        if (status is not null)
            await AnswerAsync("answered.xml", number, status, "2026-11-22T12:00:00+08:00", "SAS-9");
        Assert.Equal(kind, KindOf(await QueueAsync(caseId, number, "改了备注")));
        // Until it is sent, it is what it was.
        Assert.Equal(kind, KindOf(await QueueAsync(caseId, number, "又改了备注")));
        await SweepAsync();
        Assert.Equal(kind, KindOf(await QueueAsync(caseId, number, "又改了备注")));
        if (kind == "2")
        {
            await AnswerAsync("returned.xml", number, "2", "2026-11-22T13:00:00+08:00", null);
            Assert.Equal("2", KindOf(await QueueAsync(caseId, number, "再改备注")));
            await SweepAsync();
            await AnswerAsync("again.xml", number, "2", "2026-11-22T14:00:00+08:00", null);
        }
        await WithdrawAsync(caseId);
        Assert.Equal(afterwards, KindOf((await MessagesAsync(caseId)).Single()));

        static string KindOf(MessageRecord record) => (string)System.Xml.Linq.XDocument.Parse(record.Body).Root!.Element("Head")!.Element("DclTypecd")!;
    }

    // Queued and answered in one moment, neither sees the other: the answer stands without its message until the next run.
    [Fact]
    public async Task An_answer_that_missed_its_message_finds_it_with_the_next_run()
    {
        var number = $"N-{Guid.NewGuid():N}";
        var database = service.Host.Services.GetRequiredService<Database>();
        await using var queueing = await database.BeginAsync(default);
        var queued = (await queueing.QueueMessageAsync(Message(number), Guid.NewGuid(), TestCallers.Applicant.Mandates[0].OrganisationId, "JA", DateTimeOffset.UtcNow, default)).Value!;
        await AnswerAsync("early.xml", number, "0", "2026-11-22T12:00:00+08:00", "SAS-6");
        await queueing.CommitAsync(default);
        Assert.Equal((null, null), await LatestAsync(queued.CaseId));
        await SweepAsync();
        Assert.Equal(("0", "SAS-6"), await LatestAsync(queued.CaseId));
    }

    [Fact]
    public async Task A_line_that_breaks_loses_nothing()
    {
        var queued = await QueueAsync(Guid.NewGuid(), $"N-{Guid.NewGuid():N}");
        await SweepAsync(new BrokenLine());
        Assert.Null((await MessagesAsync(queued.CaseId)).Single().SentAt);
        await SweepAsync();
        Assert.NotNull((await MessagesAsync(queued.CaseId)).Single().SentAt);
    }

    [Theory]
    [InlineData("xml", "<SAS121>")]
    [InlineData("csv", "[Head]")]
    public async Task The_documents_of_a_case_are_read_by_those_who_see_it(string format, string begins)
    {
        var story = await (await service.Story().BeginsAsync()).FillsInAsync();
        using var client = story.As(TestCallers.Applicant);
        var text = await (await client.GetAsync(Of(story.Id, null, format))).EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        Assert.Contains(begins, text, StringComparison.Ordinal);
        await ProblemAssert.IsAsync(await client.GetAsync(Of(story.Id, "nonsense", "xml")), 404, "message-kind-unknown");
        await ProblemAssert.IsAsync(await client.GetAsync(Of(story.Id, null, "pdf")), 400, "message-format-unknown");
        using var stranger = story.As(TestCallers.Applicant2);
        await ProblemAssert.IsAsync(await stranger.GetAsync(Of(story.Id, null, "xml")), 404, "not-found");
    }

    [Fact]
    public async Task A_form_that_does_not_fit_names_each_place()
    {
        var story = await (await service.Story().BeginsAsync()).FillsInAsync(form => form["head"]!["bookNumber"] = "A22330000001");
        using var client = story.As(TestCallers.Applicant);
        await ProblemAssert.IsAsync(await client.GetAsync(Of(story.Id, null, "xml")), 409, "message-incomplete", "Head/AreainOriactNo");
    }

    // Every other one is rolled back: its number is taken by the next.
    [Fact]
    public async Task List_numbers_have_no_gaps_whoever_asks_at_once()
    {
        var database = service.Host.Services.GetRequiredService<Database>();
        var numbers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            await using var work = await database.BeginAsync(default);
            var number = await work.NextListNumberAsync("9999", 2026, default);
            if (i % 2 == 1)
                return null;
            await work.CommitAsync(default);
            return number;
        }));
        Assert.Equal(Enumerable.Range(1, 6).Select(serial => CustomsNumbers.List("9999", 2026, 'I', serial)), numbers.OfType<string>().Order(StringComparer.Ordinal));
        await using var other = await database.BeginAsync(default);
        Assert.Equal("QD999927I000000001", await other.NextListNumberAsync("9999", 2027, default));
    }

    [Fact]
    public async Task The_code_lists_are_read_by_anybody()
    {
        using var client = service.Host.Client().In("en");
        var lists = await (await client.GetAsync(new Uri($"{Root}/public/customs-codes", UriKind.Relative))).ReadJsonAsync();
        var kinds = lists["items"]!.AsArray().Single(list => (string)list!["list"]! == "business-type")!["codes"]!.AsArray();
        Assert.Contains(kinds, code => (string)code!["code"]! == "C" && (string)code["name"]! == "bonded exhibition and trade");
    }

    private static Uri Of(string id, string? number, string format) => new($"{Root}/cases/{id}/message?format={format}{(number is null ? "" : $"&number={number}")}", UriKind.Relative);

    private static CustomsMessage Message(string number, string? remarks = null)
    {
        var form = Examples.Exhibit(new DateOnly(2026, 11, 22));
        return CustomsMessages.Exhibition(form with { Head = form.Head! with { InternalNumber = number, Remarks = remarks } });
    }

    private async Task<MessageRecord> QueueAsync(Guid caseId, string number, string? remarks = null)
    {
        await using var work = await service.Host.Services.GetRequiredService<Database>().BeginAsync(default);
        var queued = await work.QueueMessageAsync(Message(number, remarks), caseId, TestCallers.Applicant.Mandates[0].OrganisationId, "JA", DateTimeOffset.UtcNow, default);
        await work.CommitAsync(default);
        return queued.Value!;
    }

    private async Task WithdrawAsync(Guid caseId)
    {
        await using var work = await service.Host.Services.GetRequiredService<Database>().BeginAsync(default);
        await work.WithdrawMessagesAsync(caseId, DateTimeOffset.UtcNow, default);
        await work.CommitAsync(default);
    }

    private IEnumerable<string> Bodies(string number) =>
        Directory.GetFiles(Directory.CreateDirectory(Path.Combine(folder, "outbox")).FullName).Select(File.ReadAllText).Where(body => body.Contains(number, StringComparison.Ordinal));

    private Task SweepAsync(IFileLine? line = null) =>
        new CustomsSweep(line ?? new FolderLine(folder), service.Host.Services.GetRequiredService<SweepWork>(), TimeProvider.System, NullLogger<CustomsSweep>.Instance).RunAsync(default);

    private Task AnswerAsync(string file, string number, string status, string at, string? customsNumber, string? message = null)
    {
        Write(file, file.EndsWith(".csv", StringComparison.Ordinal)
            ? $"Kind,EtpsPreentNo,No,Stucd,Message,Time\nSAS121,{number},{customsNumber},{status},{message},{at}\n"
            : $"<Answers><Answer><Kind>SAS121</Kind><EtpsPreentNo>{number}</EtpsPreentNo><No>{customsNumber}</No><Stucd>{status}</Stucd><Message>{message}</Message><Time>{at}</Time></Answer></Answers>");
        return SweepAsync();
    }

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "inbox")).FullName, file), content);

    private static async Task<(string State, string? Status)> StateAsync(HttpClient client, string id)
    {
        var item = (await (await client.GetAsync(new Uri($"{Root}/cases/{id}/messages", UriKind.Relative))).ReadJsonAsync())["items"]!.AsArray().Single()!;
        return ((string)item["state"]!, (string?)item["status"]);
    }

    private async Task<(string? Status, string? Number)> LatestAsync(Guid caseId)
    {
        var message = (await MessagesAsync(caseId)).Single();
        return (message.Status, message.CustomsNumber);
    }

    private async Task<IReadOnlyList<MessageRecord>> MessagesAsync(Guid caseId)
    {
        await using var work = await service.Host.Services.GetRequiredService<Database>().ReadAsync(default);
        return await work.MessagesOfCaseAsync(caseId, default);
    }

    private sealed class BrokenLine : IFileLine
    {
        public bool IsOpen => true;

        public Task SendAsync(string name, string content, CancellationToken cancellationToken) => throw new IOException("no room");

        public IReadOnlyList<string> Waiting() => [];

        public Task<byte[]> ReadAsync(string name, CancellationToken cancellationToken) => throw new IOException("no room");

        public void Done(string name) => throw new IOException("no room");

        public void Reject(string name, string reason) => throw new IOException("no room");
    }
}
