using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.Tests.Live;

/// <summary>A change is never missed, whenever it falls: before the page listens, while it loads, or while it takes another.</summary>
public sealed class KeepFreshTests : BunitContext
{
    private readonly ChangeFeed _feed = new(NullLogger<ChangeFeed>.Instance);
    private readonly Record _record;

    public KeepFreshTests()
    {
        _record = new Record(_feed);
        Services.AddSingleton(_feed).AddSingleton(_record);
        Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void A_change_right_after_a_page_has_read_and_before_it_listens_is_shown()
    {
        _record.AfterRead = _record.Change;

        var page = Open();

        page.WaitForAssertion(() => Assert.Equal("2", page.Find("p").TextContent));
    }

    [Fact]
    public async Task A_change_while_a_page_still_reads_is_shown_once_it_has_read()
    {
        var reading = _record.Slow = new TaskCompletionSource();
        var page = Open();
        var passed = new TaskCompletionSource();
        using var other = _feed.Listen(_ =>
        {
            passed.SetResult();
            return Task.CompletedTask;
        });

        _record.Change();
        await passed.Task;
        Assert.Equal("0", page.Find("p").TextContent);
        reading.SetResult();

        page.WaitForAssertion(() => Assert.Equal("2", page.Find("p").TextContent));
    }

    [Fact]
    public void What_changed_before_the_frame_began_to_make_the_page_is_not_told_again()
    {
        _record.Change();

        var page = Open();

        Assert.Equal("2", page.Find("p").TextContent);
        Assert.Equal(0, page.Instance.Told);
    }

    [Fact]
    public void A_page_that_has_gone_is_told_nothing()
    {
        var page = Open();
        var instance = page.Instance;
        page.FindComponent<KeepFresh>().Instance.Dispose();

        _record.Change();

        Assert.Equal(0, _feed.Listening);
        Assert.Equal(0, instance.Told);
    }

    private IRenderedComponent<Page> Open() =>
        Render<Page>(p => p.AddCascadingValue(new PageStart { Position = _feed.Position }));

    /// <summary>What the page shows, and when it changes.</summary>
    private sealed class Record(ChangeFeed feed)
    {
        private int _value = 1;

        internal Action? AfterRead { get; set; }

        internal TaskCompletionSource? Slow { get; set; }

        internal async Task<int> ReadAsync()
        {
            var value = _value;
            var (after, slow) = (AfterRead, Slow);
            (AfterRead, Slow) = (null, null);
            after?.Invoke();
            await (slow?.Task ?? Task.CompletedTask);
            return value;
        }

        internal void Change()
        {
            _value++;
            feed.Announce(new Notice(_value, []));
        }
    }

    /// <summary>A page as every page is: it loads, and loads again when it is told.</summary>
    private sealed class Page(Record record) : ComponentBase
    {
        private readonly PageLoads _loads = new();
        private int _shown;

        internal int Told { get; private set; }

        protected override Task OnInitializedAsync() => LoadAsync();

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<KeepFresh>(0);
            builder.AddComponentParameter(1, nameof(KeepFresh.OnChange), (Func<IReadOnlyList<Notice>, Task>)TakeAsync);
            builder.AddComponentParameter(2, nameof(KeepFresh.Loads), _loads);
            builder.CloseComponent();
            builder.OpenElement(3, "p");
            builder.AddContent(4, _shown);
            builder.CloseElement();
        }

        private async Task LoadAsync()
        {
            using var load = _loads.Begin();
            _shown = await record.ReadAsync();
        }

        private async Task TakeAsync(IReadOnlyList<Notice> notices)
        {
            Told++;
            await LoadAsync();
            StateHasChanged();
        }
    }
}
