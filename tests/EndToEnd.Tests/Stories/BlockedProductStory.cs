using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>What one service decides, another obeys: their events go through the real broker.</summary>
public sealed class BlockedProductStory(RunningPlatform platform)
{
    [Fact]
    public async Task A_cosmetic_that_is_suspended_is_not_sold_at_an_exhibition_until_it_may_be_sold_again()
    {
        var (number, filing, _) = await Cosmetics.FiledAsync(platform);
        using var exhibitor = await ApiClient.SignInAsync(platform, "applicant", "bonded-exhibitions");
        using var drugs = await ApiClient.SignInAsync(platform, "officer.drug", "cosmetics");
        var lot = await Bonded.StockedAsync(platform, new JsonObject
        {
            ["code"] = "3304990039", ["name"] = "保湿面霜", ["quantity"] = "100000", ["unit"] = "035", ["unitValue"] = "1", ["origin"] = "FRA", ["licenceNumber"] = "L-1", ["licenceValidUntil"] = Offices.Day(300), ["tracking"] = "quantity", ["filingNumber"] = number,
        });
        await (await SellAsync()).ReadJsonAsync(201);

        await drugs.ActsAsync(filing, "suspension", new { ground = "safety", reasons = new[] { new { text = "抽检发现微生物超标" } } });
        await Eventually.AsyncAssert(async () => await ProblemAssert.IsAsync(await SellAsync(), 409, "product-blocked"));
        await drugs.ActsAsync(filing, "resumption-of-sale", new { reasons = new[] { new { text = "复检合格" } } });
        await Eventually.AsyncAssert(async () => await (await SellAsync()).ReadJsonAsync(201));

        async Task<HttpResponseMessage> SellAsync()
        {
            using var sale = new HttpRequestMessage(HttpMethod.Post, $"{exhibitor.Root}/sales") { Content = JsonContent.Create(new { lot, quantity = "1", price = "1" }) };
            sale.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            return await exhibitor.SendAsync(sale);
        }
    }
}
