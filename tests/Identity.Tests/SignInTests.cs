using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Identity.Tests;

public sealed class SignInTests
{
    [Theory, EachEngine]
    public async Task An_unknown_name_a_wrong_password_and_a_disabled_account_get_the_same_answer(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("mei");
        await identity.HasAccountAsync("gone");
        await identity.ChangeAsync("update accounts set disabled_at = created_at where user_name = 'gone'");

        var answers = new List<string>();
        foreach (var (userName, password) in new[] { ("nobody", IdentityHost.Password), ("mei", "wrong"), ("gone", IdentityHost.Password), ("mei", ""), ("", "x") })
        {
            using var answer = await identity.SignInAsync(userName, password);
            var problem = await ProblemAssert.IsAsync(answer, 401, "invalid-credentials");
            problem.Remove("traceId");
            problem.Remove("traceCode");
            answers.Add(problem.ToJsonString());
        }
        Assert.Single(answers.Distinct());
    }

    [Theory, EachEngine]
    public async Task The_name_is_taken_without_regard_to_case_and_spaces_around_it(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("mei");
        var session = await identity.SignedInAsync(" Mei ");
        Assert.Equal("mei", (string?)session["account"]!["userName"]);
    }

    [Theory, EachEngine]
    public async Task Five_wrong_passwords_lock_the_name_for_fifteen_minutes_even_for_the_right_one(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("mei");
        await FailsAsync(identity, "mei", Lockout.MostFailures);

        using (var locked = await identity.SignInAsync("mei", IdentityHost.Password))
        {
            var problem = await ProblemAssert.IsAsync(locked, 423, "account-locked");
            Assert.Equal(15, (int?)problem["minutes"]);
            Assert.Equal(TimeSpan.FromMinutes(15), locked.Headers.RetryAfter?.Delta);
        }

        identity.Time.Advance(TimeSpan.FromMinutes(14));
        using (var locked = await identity.SignInAsync("mei", IdentityHost.Password))
            Assert.Equal(1, (int?)(await ProblemAssert.IsAsync(locked, 423, "account-locked"))["minutes"]);

        identity.Time.Advance(TimeSpan.FromMinutes(1));
        await identity.SignedInAsync("mei");
    }

    [Theory, EachEngine]
    public async Task A_name_without_an_account_is_locked_just_the_same(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await FailsAsync(identity, "nobody", Lockout.MostFailures);
        using var locked = await identity.SignInAsync("nobody", "guess");
        await ProblemAssert.IsAsync(locked, 423, "account-locked");
    }

    [Theory, EachEngine]
    public async Task A_success_forgets_the_failures_before_it(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("mei");
        await FailsAsync(identity, "mei", Lockout.MostFailures - 1);
        await identity.SignedInAsync("mei");
        await FailsAsync(identity, "mei", Lockout.MostFailures - 1);
        await identity.SignedInAsync("mei");
    }

    [Theory, EachEngine]
    public async Task Of_twenty_guesses_at_once_no_more_than_five_are_looked_at(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("mei");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => identity.SignInAsync("mei", $"guess {i}")));
        Assert.Equal(5, answers.Count(answer => (int)answer.StatusCode == 401));
        Assert.Equal(15, answers.Count(answer => (int)answer.StatusCode == 423));
    }

    [Theory, EachEngine]
    public async Task The_rightful_owner_signing_in_ten_times_at_once_is_not_locked_out(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await identity.HasAccountAsync("mei");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => identity.SignInAsync("mei", IdentityHost.Password)));
        Assert.All(answers, answer => Assert.Equal(200, (int)answer.StatusCode));
    }

    [Theory, EachEngine]
    public async Task A_name_tried_too_often_is_told_to_wait(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine, ("SignIn:PerUserNamePerMinute", "2"));
        await identity.HasAccountAsync("mei");
        await identity.SignedInAsync("mei");
        await identity.SignedInAsync("mei");
        using var answer = await identity.SignInAsync("mei", IdentityHost.Password);
        await ProblemAssert.IsAsync(answer, 429, "too-many-requests");
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Theory, EachEngine]
    public async Task A_password_hashed_at_less_cost_is_hashed_anew(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        var id = await identity.HasAccountAsync("mei");
        var cheap = new Microsoft.AspNetCore.Identity.PasswordHasher<object>(Microsoft.Extensions.Options.Options.Create(
            new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 1000 })).HashPassword(new object(), IdentityHost.Password);
        await identity.ChangeAsync($"update accounts set password_hash = '{cheap}'");
        await identity.SignedInAsync("mei");
        await using var work = await identity.Database.ReadAsync(default);
        var stored = await work.FindAsync<(Guid Id, string Hash)>("Accounts.Credentials", new { UserName = "mei" }, default);
        Assert.Equal(id, stored.Id);
        Assert.NotEqual(cheap, stored.Hash);
        await identity.SignedInAsync("mei");
    }

    [Fact]
    public async Task Tries_are_counted_by_outcome_and_never_by_name()
    {
        await using var identity = await IdentityHost.StartAsync(Engine.Postgres);
        await identity.HasAccountAsync("mei");
        var counted = new System.Collections.Concurrent.ConcurrentQueue<string>();
        using var listener = new System.Diagnostics.Metrics.MeterListener();
        var meters = identity.Services.GetService(typeof(System.Diagnostics.Metrics.IMeterFactory));
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "platform.identity.sign_ins" && instrument.Meter.Scope == meters)
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counted.Enqueue(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        listener.Start();
        await FailsAsync(identity, "mei", Lockout.MostFailures);
        using var locked = await identity.SignInAsync("mei", "wrong");
        Assert.Equal([.. Enumerable.Repeat("outcome=invalid-credentials", Lockout.MostFailures), "outcome=account-locked"], counted);
    }

    private static async Task FailsAsync(IdentityHost identity, string userName, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var answer = await identity.SignInAsync(userName, "wrong");
            await ProblemAssert.IsAsync(answer, 401, "invalid-credentials");
        }
    }
}
