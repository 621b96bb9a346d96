using System.Globalization;
using System.Text.Json.Nodes;

namespace WorkPlanTracker.Tests.Support;

/// <summary>Reads server-sent events as a program would.</summary>
internal sealed class StreamReading : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpResponseMessage _answer;
    private readonly StreamReader _lines;

    private StreamReading(HttpResponseMessage answer, StreamReader lines) => (_answer, _lines) = (answer, lines);

    internal static async Task<StreamReading> OpenAsync(HttpClient client, string query = "", long? last = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/changes/stream?{query}");
        if (last is { } sequence)
        {
            request.Headers.Add("Last-Event-ID", sequence.ToString(CultureInfo.InvariantCulture));
        }

        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        var stream = new StreamReading(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
        using var patience = Patient();
        Assert.StartsWith(":", await stream.LineAsync(patience.Token), StringComparison.Ordinal);
        return stream;
    }

    /// <summary>The next entry; its id is checked against its sequence, its name against the contract.</summary>
    internal async Task<JsonObject> NextAsync()
    {
        var (id, name) = ("", "");
        using var patience = Patient();
        while (await LineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                id = line[4..];
            }
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line[7..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                var entry = JsonNode.Parse(line[6..])!.AsObject();
                Assert.Equal(("change", id), (name, entry["sequence"]!.ToString()));
                return entry;
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    /// <summary>Reads on until the stream ends.</summary>
    internal async Task EndAsync()
    {
        using var patience = Patient();
        try
        {
            while (await LineAsync(patience.Token) is not null)
            {
            }
        }
        catch (IOException)
        {
            // Cut rather than closed: it has ended all the same.
        }
    }

    public void Dispose()
    {
        _lines.Dispose();
        _answer.Dispose();
    }

    /// <summary>For one thing that is waited for: the beats of a stream that goes on do not lengthen it.</summary>
    private static CancellationTokenSource Patient()
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        return patience;
    }

    private async Task<string?> LineAsync(CancellationToken patience)
    {
        try
        {
            return await _lines.ReadLineAsync(patience);
        }
        catch (OperationCanceledException waited)
        {
            throw new TimeoutException($"What was waited for did not come within {Patience.TotalSeconds:N0} seconds.", waited);
        }
    }
}
