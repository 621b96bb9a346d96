using System.Globalization;
using System.Text.Json.Nodes;

namespace WorkPlanTracker.Tests.Support;

/// <summary>Reads server-sent events as a program would.</summary>
internal sealed class StreamReading : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

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
        Assert.StartsWith(":", await stream.LineAsync(), StringComparison.Ordinal);
        return stream;
    }

    /// <summary>The next entry; its id is checked against its sequence, its name against the contract.</summary>
    internal async Task<JsonObject> NextAsync()
    {
        var (id, name) = ("", "");
        while (await LineAsync() is { } line)
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
        try
        {
            while (await LineAsync() is not null)
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

    private async Task<string?> LineAsync() => await _lines.ReadLineAsync().WaitAsync(Patience);
}
