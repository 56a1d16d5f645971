using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Extensions.Logging;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>
/// Who gets hold of a dump of the database, the logs, the spans, the metrics or the events learns of nobody in a filing: no
/// name, document, phone, mailbox, address or birthday. The chief representative's name alone stands in the register, which
/// is public (L584 art. 17).
/// </summary>
public sealed class NothingLeaksTests : IDisposable
{
    private static readonly Caller Applicant = TestCallers.Applicant with { DisplayName = "诸葛絮语" };
    private static readonly Caller Officer = TestCallers.OfficerJA with { DisplayName = "司空砚秋" };
    private static readonly Caller Police = TestCallers.Officer2JA with { AccountId = Guid.CreateVersion7(), DisplayName = "百里听澜", Jurisdictions = [new Jurisdiction("JA", "tal.*", "JA-POLICE")] };

    private const string Chief = "Quirin Zwetschgenbaum";
    private const string ChiefZh = "奎林茨维";

    private static readonly string[] Secrets =
    [
        Applicant.DisplayName, Officer.DisplayName, Police.DisplayName, Chief, ChiefZh, "Leokadia Pfefferkuchen", "莱奥卡迪娅", "XQ9918273Z", "XK4417263Y",
        "13677889911", "136 7788 9911", "15566443322", "155 6644 3322", "quirin.z@privat.example", "leo.p@privat.example", "愚园路神秘弄堂77号", "武定路隐秘坊88号",
        "1971-02-03", "1982-11-29", "欧阳浣溪", "110105194912310021", "13488776655", "liaison.secret@example", "令狐听雪", "18912345670", "Hildegard Kunststück", "geheime-telefonnotiz",
    ];

    private readonly string materials = Directory.CreateTempSubdirectory("ro-leaks-").FullName;
    private readonly ConcurrentQueue<string> logs = [];
    private readonly ConcurrentQueue<string> spans = [];
    private readonly ConcurrentQueue<string> measures = [];

    public void Dispose() => Directory.Delete(materials, recursive: true);

    [Fact]
    public async Task A_whole_story_leaves_nobody_s_data_in_clear()
    {
        using var listening = ListenToSpans();
        using var measuring = ListenToMeasures();
        var settings = OfficeService.Settings(materials) with { Services = services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(new Ears(logs))) };
        await using var host = await ServiceHost.StartAsync<Program>(settings);
        await using var connection = await host.Services.GetRequiredService<Database>().OpenAsync(default);
        await connection.ExecuteAsync("""
            create table kept_events (body text not null);
            create function keep_event() returns trigger language plpgsql as $$ begin insert into kept_events values (new.type || ' ' || new.body); return new; end $$;
            create trigger keep_event after insert on outbox for each row execute function keep_event();
            """);

        await TellAsync(host);

        Assert.Empty(Found("an event", await connection.QueryAsync<string>("select body from kept_events")));
        Assert.Empty(Found("a log line", logs));
        Assert.Empty(Found("a span", spans));
        Assert.Empty(Found("a measure", measures));
        Assert.DoesNotContain(await DumpAsync(connection), leak => leak is not ("representative_offices.chief_name", Chief or ChiefZh));
        // That the ears were open, and that the dump would show what is not encrypted.
        Assert.Contains(logs, line => line.Contains("migration", StringComparison.Ordinal));
        Assert.Contains(spans, span => span.Contains("Cases.Step", StringComparison.Ordinal) || span.StartsWith("approval", StringComparison.Ordinal));
        Assert.Contains(measures, measure => measure.Contains("ro.establish", StringComparison.Ordinal));
        Assert.Contains(await DumpAsync(connection), leak => leak.Column == "representative_offices.chief_name");
        Assert.NotEmpty(await connection.QueryAsync<string>("select body from kept_events where body like '%CaseStepTaken%'"));
    }

    private static async Task TellAsync(ServiceHost<Program> host)
    {
        var story = await new Story(host).BeginsAsync(Applicant);
        await story.FillsInAsync(Fill);
        await story.AttachesEverythingAsync();
        await story.AttachAsync("articles", "护照 Leokadia Pfefferkuchen XK4417263Y.pdf", TestFiles.Pdf("named after a person")).ReadAsync();
        await story.LooksAsync(Applicant);
        await story.SubmitsAsync();
        await Act("claim");
        await Act("correction-requests", new { items = new[] { new { pointer = "/representatives/1/phone", message = "155 6644 3322 无人接听，请 Leokadia Pfefferkuchen 确认" } } });
        await story.LooksAsync(Applicant);
        var form = story.Case["form"]!.DeepClone();
        form["representatives"]![1]!["phone"] = "+86 136 7788 9911";
        await (await story.SaveAsync(form)).ReadJsonAsync();
        await story.LooksAsync(Applicant);
        await (await Send(HttpMethod.Post, $"cases/{story.Id}/resubmission", Applicant, new { answers = new[] { new { pointer = "/representatives/1/phone", text = "geheime-telefonnotiz" } } }, story.Version)).ReadJsonAsync();
        await Act("acceptance", new { note = "已致电 15566443322" });
        await Act("opinions", new { code = "departments", departments = new[] { "exit-entry" }, question = "XQ9918273Z 有无记录？" });
        var task = (string)story.Case["consultations"]![0]!["opinions"]![0]!["id"]!;
        await (await Send(HttpMethod.Post, $"desk/opinions/{task}/answer", Police, new { answer = "agree", reason = "奎林茨维 无记录" }, 1)).ReadJsonAsync();
        await Act("pause", new { limit = "decision", ground = "inspection", reason = "核查 Leokadia Pfefferkuchen", until = DateOnly.FromDateTime(DateTime.Today.AddDays(30)) });
        await Act("resumption", new { limit = "decision", reason = "莱奥卡迪娅 已到场" });
        await story.LooksAsync(Officer);
        await (await Send(HttpMethod.Post, $"desk/cases/{story.Id}/reveals", Officer, new { pointers = new[] { "/representatives/1/document/number" }, purpose = "other", reason = "致电 令狐听雪 核对 XK4417263Y" }, story.Version)).ReadJsonAsync();
        await Act("approval", new { note = "准予 Leokadia Pfefferkuchen" });
        foreach (var caller in new[] { Applicant, Officer })
        {
            foreach (var address in (await (await story.GetAsync($"{(caller == Officer ? "desk/" : "")}cases/{story.Id}/documents", caller)).ReadJsonAsync())["items"]!.AsArray().Select(item => (string)item!["address"]!).ToList())
                (await story.GetAsync($"{address[(Story.Root.Length + 1)..]}&format=html", caller)).EnsureSuccessStatusCode();
        }
        await story.LooksAsync(Officer);
        await RegisterAsync(host, story, (string)story.Case["subject"]!);
        await Act($"certificates/{(string)story.Case["certificates"]![0]!["certificateNumber"]!}/revocation", new { ground = "approval-revoked", reason = "XQ9918273Z 系伪造" });

        async Task Act(string act, object? body = null)
        {
            await story.LooksAsync(Officer);
            await story.ActsAsync(act, body ?? new { }, Officer);
        }

        async Task<HttpResponseMessage> Send(HttpMethod method, string path, Caller caller, object body, int version)
        {
            using var client = host.As(caller);
            using var request = new HttpRequestMessage(method, $"{Story.Root}/{path}") { Content = JsonContent.Create(body) };
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            return await client.SendAsync(request);
        }
    }

    /// <summary>Every look into the register, and an office of before the platform with the same people.</summary>
    private static async Task RegisterAsync(ServiceHost<Program> host, Story story, string number)
    {
        JsonNode form;
        using (var owner = host.As(Applicant))
            form = (await (await owner.GetAsync(new Uri($"{Story.Root}/cases/{story.Id}", UriKind.Relative))).ReadJsonAsync())["form"]!.DeepClone();
        var entry = new JsonObject();
        foreach (var part in new[] { "office", "foreignEnterprise", "approval", "representatives", "liaison", "financeOfficer" })
            entry[part] = form[part]?.DeepClone();
        using (var officer = host.As(Officer))
        {
            using var takeOver = new HttpRequestMessage(HttpMethod.Post, $"{Story.Root}/desk/offices")
            {
                Content = JsonContent.Create(new JsonObject { ["organisation"] = new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["name"] = "某公司" }, ["zone"] = "JA", ["establishedOn"] = "2015-04-20", ["entry"] = entry }),
            };
            takeOver.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            await (await officer.SendAsync(takeOver)).ReadJsonAsync(201);
            using var code = new HttpRequestMessage(HttpMethod.Put, $"{Story.Root}/desk/offices/{number}/unified-code") { Content = JsonContent.Create(new { unifiedCode = RegisterTests.Code() }) };
            code.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
            await (await officer.SendAsync(code)).ReadJsonAsync();
        }
        foreach (var path in new[] { $"offices/{number}", "offices", $"cases/{story.Id}/office" })
            (await story.GetAsync(path, Applicant)).EnsureSuccessStatusCode();
        foreach (var path in new[] { $"desk/offices/{number}", "desk/offices?q=Pfefferkuchen", "desk/offices/due", "desk/offices/exceptions", $"desk/cases/{story.Id}/office" })
            (await story.GetAsync(path, Officer)).EnsureSuccessStatusCode();
        (await story.GetAsync($"desk/offices/{number}", TestCallers.Auditor)).EnsureSuccessStatusCode();
        foreach (var path in new[] { $"public/register/{number}", $"public/register?q={number}" })
        {
            var open = await (await story.GetAsync(path, Applicant)).Content.ReadAsStringAsync();
            Assert.Contains(ChiefZh, open, StringComparison.Ordinal);
            Assert.All(Secrets.Where(secret => secret != ChiefZh), secret => Assert.DoesNotContain(secret, open, StringComparison.OrdinalIgnoreCase));
        }
        // Nobody is found by a representative's name.
        Assert.Empty((await (await story.GetAsync("public/register?q=Pfefferkuchen", Applicant)).ReadJsonAsync())["items"]!.AsArray());
    }

    private static void Fill(JsonNode form)
    {
        var people = form["representatives"]!.AsArray();
        people.Add(people[0]!.DeepClone());
        Person(people[0]!, Chief, ChiefZh, "XQ9918273Z", "+86 136 7788 9911", "quirin.z@privat.example", "上海市静安区愚园路神秘弄堂77号", "1971-02-03");
        Person(people[1]!, "Leokadia Pfefferkuchen", "莱奥卡迪娅", "XK4417263Y", "+86 155 6644 3322", "leo.p@privat.example", "上海市静安区武定路隐秘坊88号", "1982-11-29");
        (people[1]!["role"], people[1]!["position"]) = ("representative", "代表");
        form["liaison"] = new JsonObject { ["name"] = "欧阳浣溪", ["document"] = new JsonObject { ["kind"] = "passport", ["number"] = "110105194912310021" }, ["mobile"] = "13488776655", ["email"] = "liaison.secret@example.com" };
        form["financeOfficer"] = new JsonObject { ["name"] = "令狐听雪", ["mobile"] = "18912345670" };
        form["foreignEnterprise"]!["signatory"]!["name"] = "Hildegard Kunststück";
    }

    private static void Person(JsonNode person, string name, string nameZh, string number, string phone, string email, string address, string born)
    {
        (person["nameOriginal"], person["nameZh"], person["document"]!["number"], person["phone"]) = (name, nameZh, number, phone);
        (person["email"], person["addressInChina"], person["birthDate"]) = (email, address, born);
    }

    private static IEnumerable<string> Found(string where, IEnumerable<string> texts) =>
        texts.SelectMany(text => Secrets.Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(secret => $"{secret} in {where}: {text}")).Take(5);

    /// <summary>Every text of every table, as a dump would have it.</summary>
    private static async Task<List<(string Column, string Secret)>> DumpAsync(System.Data.Common.DbConnection connection)
    {
        var found = new List<(string, string)>();
        var columns = await connection.QueryAsync<(string Table, string Column)>(
            "select table_name, column_name from information_schema.columns where table_schema = 'public' and table_name <> 'kept_events'");
        foreach (var (table, column) in columns)
        {
            foreach (var text in await connection.QueryAsync<string?>($"select cast({column} as text) from {table}"))
                found.AddRange(Secrets.Where(secret => text?.Contains(secret, StringComparison.OrdinalIgnoreCase) == true).Select(secret => ($"{table}.{column}", secret)));
        }
        return found;
    }

    private ActivityListener ListenToSpans()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => spans.Enqueue(string.Join(' ',
            [
                span.DisplayName, span.OperationName, span.StatusDescription, .. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"), .. span.Baggage.Select(item => $"{item.Key}={item.Value}"),
                .. span.Events.SelectMany(happened => happened.Tags.Select(tag => $"{happened.Name} {tag.Key}={tag.Value}")),
            ])),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private MeterListener ListenToMeasures()
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, self) => self.EnableMeasurementEvents(instrument) };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Measure(instrument, tags));
        listener.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Measure(instrument, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Measure(instrument, tags));
        listener.Start();
        return listener;
    }

    private void Measure(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = instrument.Name;
        foreach (var tag in tags)
            text += $" {tag.Key}={tag.Value}";
        measures.Enqueue(text);
    }

    /// <summary>Hears every line with its values and scopes.</summary>
    private sealed class Ears(ConcurrentQueue<string> heard) : ILoggerProvider, ISupportExternalScope
    {
        private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

        public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName);

        public void Dispose()
        {
        }

        private void Hear(string line) => heard.Enqueue(line);

        private sealed class Ear(Ears ears, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => ears.scopes.Push(state);

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                var scopes = new List<string?>();
                ears.scopes.ForEachScope((scope, list) => list.Add(scope is IEnumerable<KeyValuePair<string, object>> pairs ? string.Join(' ', pairs) : scope?.ToString()), scopes);
                ears.Hear($"{category} {formatter(state, exception)} {exception} {string.Join(' ', state as IEnumerable<KeyValuePair<string, object?>> ?? [])} {string.Join(' ', scopes)}");
            }
        }
    }
}
