var ur=Array.isArray,Xo=Array.prototype.indexOf,za=Array.prototype.includes,cr=Array.from,xi=Object.defineProperty,Qn=Object.getOwnPropertyDescriptor,Jo=Object.getOwnPropertyDescriptors,Qo=Object.prototype,el=Array.prototype,$i=Object.getPrototypeOf,ys=Object.isExtensible;const Ei=()=>{};function tl(t){for(var e=0;e<t.length;e++)t[e]()}function Si(){var t,e,n=new Promise((r,s)=>{t=r,e=s});return{promise:n,resolve:t,reject:e}}function Qa(t,e){if(Array.isArray(t))return t;if(e===void 0||!(Symbol.iterator in t))return Array.from(t);const n=[];for(const r of t)if(n.push(r),n.length===e)break;return n}const Ct=2,ia=4,dr=8,ts=1<<24,cn=16,_n=32,On=64,Lr=128,ns=256,vn=512,yt=1024,rt=2048,en=4096,Ft=8192,Mt=16384,va=32768,qa=1<<25,Vn=65536,er=1<<17,nl=1<<18,ha=1<<19,al=1<<20,wn=1<<25,tr=1<<21,ea=1<<22,qn=1<<23,jn=Symbol("$state"),Ti=Symbol("component"),rl=Symbol("legacy props"),sl=Symbol(""),Ai=Symbol("attributes"),jr=Symbol("class"),Fr=Symbol("style"),Ur=Symbol("text"),Za=Symbol("form reset"),La=new class extends Error{name="StaleReactionError";message="The reaction that called `getAbortSignal()` was re-run or destroyed"},fr=!!globalThis.document?.contentType&&globalThis.document.contentType.includes("xml"),il=1,ol=2,Mi=4,ll=8,ul=16,cl=1,dl=4,fl=8,vl=16,hl=1,_l=2,Ni={},_t=Symbol("uninitialized"),ml="http://www.w3.org/1999/xhtml",gl="@attach";function wl(){console.warn("https://svelte.dev/e/derived_inert")}function bl(){console.warn("https://svelte.dev/e/select_multiple_invalid_value")}function pl(){console.warn("https://svelte.dev/e/svelte_boundary_reset_noop")}function zi(t){return t===this.v}function yl(t,e){return t!=t?e==e:t!==e||t!==null&&typeof t=="object"||typeof t=="function"}function qi(t){return!yl(t,this.v)}function kl(){throw new Error("https://svelte.dev/e/async_derived_orphan")}function xl(t,e,n){throw new Error("https://svelte.dev/e/each_key_duplicate")}function $l(t){throw new Error("https://svelte.dev/e/effect_in_teardown")}function El(){throw new Error("https://svelte.dev/e/effect_in_unowned_derived")}function Sl(t){throw new Error("https://svelte.dev/e/effect_orphan")}function Tl(){throw new Error("https://svelte.dev/e/effect_update_depth_exceeded")}function Al(t){throw new Error("https://svelte.dev/e/props_invalid_value")}function Ml(){throw new Error("https://svelte.dev/e/state_descriptors_fixed")}function Nl(){throw new Error("https://svelte.dev/e/state_prototype_fixed")}function zl(){throw new Error("https://svelte.dev/e/state_unsafe_mutation")}function ql(){throw new Error("https://svelte.dev/e/svelte_boundary_reset_onerror")}let Ut=null;function oa(t){Ut=t}function Ke(t,e=!1,n){Ut={p:Ut,i:!1,c:null,e:null,s:t,x:null,r:He,l:null}}function Ge(t){var e=Ut,n=e.e;if(n!==null){e.e=null;for(var r of n)Zi(r)}return e.i=!0,Ut=e.p,as(t)}function as(t={}){return xi(t,Ti,{value:!0}),t}function Oi(){return!0}let Cn=[];function Ii(){var t=Cn;Cn=[],tl(t)}function rn(t){if(Cn.length===0&&!Ta){var e=Cn;queueMicrotask(()=>{e===Cn&&Ii()})}Cn.push(t)}function Ol(){for(;Cn.length>0;)Ii()}const Il=-7169;function ft(t,e){t.f=t.f&Il|e}function rs(t){(t.f&vn)!==0||t.deps===null?ft(t,yt):ft(t,en)}function Di(t,e){(t.f&rt)!==0?e.set(t,rt):(t.f&en)!==0&&e.get(t)!==rt&&e.set(t,en),ft(t,yt)}function Dl(t,e){if(e){const n=document.body;t.autofocus=!0,rn(()=>{document.activeElement===n&&t.focus()})}}let ks=!1;function Rl(){ks||(ks=!0,document.addEventListener("reset",t=>{Promise.resolve().then(()=>{if(!t.defaultPrevented)for(const e of t.target.elements)e[Za]?.()})},{capture:!0}))}function _a(t){var e=Fe,n=He;ln(null),yn(null);try{return t()}finally{ln(e),yn(n)}}function vr(t,e,n,r=n){t.addEventListener(e,()=>_a(n));const s=t[Za];s?t[Za]=()=>{s(),r(!0)}:t[Za]=()=>r(!0),Rl()}function Ri(t,e,n,r){const s=Oa;var i=t.filter(x=>!x.settled),c=e.map(s);if(n.length===0&&i.length===0){r(c);return}var u=He,f=Cl(),h=i.length===1?i[0].promise:i.length>1?Promise.all(i.map(x=>x.promise)):null;function _(x){if((u.f&Mt)===0){f();try{r([...c,...x])}catch(T){gn(T,u)}nr()}}var g=Ci();if(n.length===0){h.then(()=>_([])).finally(g);return}function p(){Promise.all(n.map(x=>Pl(x))).then(_).catch(x=>gn(x,u)).finally(g)}h?h.then(()=>{if((u.f&Mt)!==0){g();return}f(),p(),nr()}):p()}function Cl(){var t=He,e=Fe,n=Ut,r=Ce;return function(i=!0){yn(t),ln(e),oa(n),i&&(t.f&Mt)===0&&(r?.activate(),r?.apply())}}function nr(t=!0){yn(null),ln(null),oa(null),t&&Ce?.deactivate()}function Ci(){var t=He,e=t.b,n=Ce,r=!!e?.is_rendered();return e?.update_pending_count(1,n),n.increment(r,t),()=>{e?.update_pending_count(-1,n),n.decrement(r,t)}}function Oa(t){var e=Ct|rt;return He!==null&&(He.f|=ha),{ctx:Ut,deps:null,effects:null,equals:zi,f:e,fn:t,reactions:null,rv:0,v:_t,wv:0,parent:He,ac:null}}const xa=Symbol("obsolete");function Pl(t,e,n){let r=He;r===null&&kl();var s=void 0,i=Bn(_t),c=!Fe,u=new Set;return Ql(()=>{var f=He,h=Si();s=h.promise;try{Promise.resolve(t()).then(h.resolve,x=>{x!==La&&h.reject(x)}).finally(nr)}catch(x){h.reject(x),nr()}var _=Ce;if(c){if((f.f&va)!==0)var g=Ci();if(r.b?.is_rendered())_.async_deriveds.get(f)?.reject(xa);else for(const x of u.values())x.reject(xa);u.add(h),_.async_deriveds.set(f,h)}const p=(x,T=void 0)=>{g?.(),u.delete(h),T!==xa&&(_.activate(),T?(i.f|=qn,la(i,T)):((i.f&qn)!==0&&(i.f^=qn),la(i,x)),_.deactivate())};h.promise.then(p,x=>p(null,x||"unknown"))}),hr(()=>{for(const f of u)f.reject(xa)}),new Promise(f=>{function h(_){function g(){_===s?f(i):h(s)}_.then(g,g)}h(s)})}function Z(t){const e=Oa(t);return no(e),e}function Pi(t){const e=Oa(t);return e.equals=qi,e}function Ll(t){var e=t.effects;if(e!==null){t.effects=null;for(var n=0;n<e.length;n+=1)Nt(e[n])}}function ss(t){var e,n=He,r=t.parent;if(!An&&r!==null&&t.v!==_t&&(r.f&(Mt|Ft))!==0)return wl(),t.v;yn(r);try{Ll(t),e=io(t)}finally{yn(n)}return e}function Li(t){var e=ss(t);if(!t.equals(e)&&(t.wv=ro(),(!Ce?.is_fork||t.deps===null)&&(Ce!==null?(Ce.capture(t,e,!0),ta?.capture(t,e,!0)):t.v=e,t.deps===null))){ft(t,yt);return}An||(dn!==null?(us()||Ce?.is_fork)&&dn.set(t,e):rs(t))}function jl(t){if(t.effects!==null)for(const e of t.effects)(e.teardown||e.ac)&&(e.teardown?.(),e.ac!==null&&_a(()=>{e.ac.abort(La),e.ac=null}),e.fn!==null&&(e.teardown=Ei),Da(e,0),cs(e))}function ji(t){if(t.effects!==null)for(const e of t.effects)e.teardown&&e.fn!==null&&ua(e)}let xr=null,Zn=null,Ce=null,ta=null,dn=null,Hr=null,Ta=!1,$r=!1,Aa=null,Xa=null;var xs=0;let Fl=1;class In{id=Fl++;started=!1;linked=!0;prev=null;next=null;async_deriveds=new Map;current=new Map;previous=new Map;#e=new Set;#s=new Set;#t=0;#a=new Map;#n=null;#r=[];#i=[];#o=new Map;#l=new Map;#u=new Set;is_fork=!1;#c=!1;constructor(){Zn===null?xr=Zn=this:(Zn.next=this,this.prev=Zn),Zn=this}#v(){if(this.is_fork)return!0;for(const e of this.#a.keys())if(!this.#g(e))return!0;return!1}#g(e){for(var n=e;n!==null;n=n.parent)if(this.#l.has(n))return!0;return!1}skip_effect(e){this.#l.has(e)||this.#l.set(e,{d:[],m:[]}),this.#u.delete(e)}unskip_effect(e,n=r=>this.schedule(r)){var r=this.#l.get(e);if(r){this.#l.delete(e);for(var s of r.d)ft(s,rt),n(s);for(s of r.m)ft(s,en),n(s)}this.#u.add(e)}#f(){var e=[];for(const i of this.#r)if(!((i.f&Mt)!==0||(i.f&(rt|en))===0)){for(var n=i,r=!1;n.parent!==null;){n=n.parent;var s=n.f;if((s&(On|_n))!==0){if((s&yt)===0){r=!0;break}n.f^=yt}}r||e.push(n)}return this.#r=[],e}#h(){this.started=!0;for(const[u,f]of this.#o)ft(u,f),this.schedule(u);this.apply();for(var e=Aa=[],n=[],r=Xa=[];this.#r.length>0;){xs++>1e3&&(this.#m(),Hl());for(const u of this.#f())try{this.#w(u,e,n)}catch(f){throw Hi(u),this.#v()||this.discard(),f}}if(Ce=null,r.length>0){var s=In.ensure();for(const u of r)s.schedule(u)}if(Aa=null,Xa=null,this.#v()){this.#_(n),this.#_(e);for(const[u,f]of this.#l)Ui(u,f);r.length>0&&Ce.#h();return}const i=this.#p();if(i){this.#_(n),this.#_(e),i.#d(this);return}this.#o.clear();for(const u of this.#e)u(this);this.#e.clear(),ta=this,$s(n),$s(e),ta=null,this.#n?.resolve();var c=Ce;this.#t===0&&(this.#r.length===0||c!==null)&&this.#m(),c!==null&&(bn.clear(),c.#h())}#w(e,n,r){e.f^=yt;for(var s=e.first;s!==null;){var i=s.f,c=(i&(_n|On))!==0,u=c&&(i&yt)!==0,f=u||(i&Ft)!==0||this.#l.has(s);if(!f&&s.fn!==null){c?s.f^=yt:(i&ia)!==0?n.push(s):Ha(s)&&((i&cn)!==0&&this.add_dirty_reaction(s,en),ua(s));var h=s.first;if(h!==null){s=h;continue}}for(;s!==null;){var _=s.next;if(_!==null){s=_;break}s=s.parent}}}#p(){for(var e=this.prev;e!==null;e=e.prev)if(!e.is_fork&&this.#b(e))return e;return null}#b(e){for(const[n,[,r]]of this.current)if(!r&&e.current.has(n))return!0;return!1}#d(e){for(const[r,s]of e.current)!this.previous.has(r)&&e.previous.has(r)&&this.previous.set(r,e.previous.get(r)),this.current.set(r,s);for(const[r,s]of e.async_deriveds){const i=this.async_deriveds.get(r);i&&s.promise.then(i.resolve).catch(i.reject)}e.async_deriveds.clear(),this.transfer_reactions(e.#o);const n=r=>{var s=r.reactions;if(s!==null&&!((r.f&Ct)!==0&&(r.f&(rt|en))===0))for(const u of s){var i=u.f;if((i&Ct)!==0)n(u);else{var c=u;i&(ea|cn)&&!this.async_deriveds.has(c)&&(this.#o.delete(c),ft(c,rt),this.schedule(c))}}};for(const r of this.current.keys())n(r);this.oncommit(()=>e.discard()),e.#m(),Ce=this,this.#h()}#_(e){for(var n=0;n<e.length;n+=1)Di(e[n],this.#o)}capture(e,n,r=!1){e.v!==_t&&!this.previous.has(e)&&this.previous.set(e,e.v),(e.f&qn)===0&&(this.current.set(e,[n,r]),dn?.set(e,n)),this.is_fork||(e.v=n)}activate(){Ce=this}deactivate(){Ce=null,dn=null}flush(){try{$r=!0,Ce=this,this.#h()}finally{xs=0,Hr=null,Aa=null,Xa=null,$r=!1,Ce=null,dn=null,bn.clear()}}discard(){for(const e of this.#s)e(this);this.#s.clear();for(const e of this.async_deriveds.values())e.reject(xa);this.#m(),this.#n?.resolve()}register_created_effect(e){this.#i.push(e)}#y(){for(let g=xr;g!==null;g=g.next){var e=g.id<this.id,n=[];for(const[p,[x,T]]of this.current){if(g.current.has(p)){var r=g.current.get(p)[0];if(e&&x!==r)g.current.set(p,[x,T]);else continue}n.push(p)}if(e)for(const[p,x]of this.async_deriveds){const T=g.async_deriveds.get(p);T&&x.promise.then(T.resolve).catch(T.reject)}var s=[...g.current.keys()].filter(p=>!g.current.get(p)[1]);if(!(!g.started||s.length===0)){var i=s.filter(p=>!this.current.has(p));if(i.length===0)e&&g.discard();else if(n.length>0){if(e)for(const p of this.#u)g.unskip_effect(p,x=>{(x.f&(cn|ea))!==0?g.schedule(x):g.#_([x])});g.activate();var c=new Set,u=new Map;for(var f of n)Fi(f,i,c,u);u=new Map;var h=[...g.current].filter(([p,x])=>{const T=this.current.get(p);return T?T[0]!==x[0]||T[1]!==x[1]:!0}).map(([p])=>p);if(h.length>0)for(const p of this.#i)(p.f&(Mt|Ft|er))===0&&is(p,h,u)&&((p.f&(ea|cn))!==0?(ft(p,rt),g.schedule(p)):g.add_dirty_reaction(p,rt));if(g.#r.length>0&&!g.#c){g.apply();for(var _ of g.#f())g.#w(_,[],[])}g.deactivate()}}}}increment(e,n){if(this.#t+=1,e){let r=this.#a.get(n)??0;this.#a.set(n,r+1)}}decrement(e,n){if(this.#t-=1,e){let r=this.#a.get(n)??0;r===1?this.#a.delete(n):this.#a.set(n,r-1)}this.#c||(this.#c=!0,rn(()=>{this.#c=!1,this.linked&&this.flush()}))}transfer_reactions(e){for(const[n,r]of e)this.add_dirty_reaction(n,r);e.clear()}add_dirty_reaction(e,n){(n===rt||this.#o.get(e)!==rt)&&this.#o.set(e,n)}oncommit(e){this.#e.add(e)}ondiscard(e){this.#s.add(e)}settled(){return(this.#n??=Si()).promise}static ensure(){if(Ce===null){const e=Ce=new In;!$r&&!Ta&&rn(()=>{e.started||e.flush()})}return Ce}apply(){{dn=null;return}}schedule(e){if(Hr=e,e.b?.is_pending&&(e.f&(ia|dr|ts))!==0&&(e.f&va)===0){e.b.defer_effect(e);return}this.#r.push(e)}#m(){if(this.linked){var e=this.prev,n=this.next;e===null?xr=n:e.next=n,n===null?Zn=e:n.prev=e,this.linked=!1}}}function Ul(t){var e=Ta,n=ta;ta=null,Ta=!0;try{for(var r;;){if(Ol(),Ce===null)return r;Ce.flush()}}finally{Ta=e,ta=n}}function Hl(){try{Tl()}catch(t){gn(t,Hr)}}let $n=null;function $s(t){var e=t.length;if(e!==0){for(var n=0;n<e;){var r=t[n++];if((r.f&(Mt|Ft))===0&&Ha(r)&&($n=new Set,ua(r),r.deps===null&&r.first===null&&r.nodes===null&&r.teardown===null&&r.ac===null&&Qi(r),$n?.size>0)){bn.clear();for(const s of $n){if((s.f&(Mt|Ft))!==0)continue;const i=[s];let c=s.parent;for(;c!==null;)$n.has(c)&&($n.delete(c),i.push(c)),c=c.parent;for(let u=i.length-1;u>=0;u--){const f=i[u];(f.f&(Mt|Ft))===0&&ua(f)}}$n.clear()}}$n=null}}function Fi(t,e,n,r){if(!n.has(t)&&(n.add(t),t.reactions!==null))for(const s of t.reactions){const i=s.f;(i&Ct)!==0?Fi(s,e,n,r):(i&(ea|cn))!==0&&(i&rt)===0&&is(s,e,r)&&(ft(s,rt),os(s))}}function is(t,e,n){const r=n.get(t);if(r!==void 0)return r;if(t.deps!==null)for(const s of t.deps){if(za.call(e,s))return!0;if((s.f&Ct)!==0&&is(s,e,n))return n.set(s,!0),!0}return n.set(t,!1),!1}function os(t){Ce.schedule(t)}function Ui(t,e){if(!((t.f&_n)!==0&&(t.f&yt)!==0)){(t.f&rt)!==0?e.d.push(t):(t.f&en)!==0&&e.m.push(t),ft(t,yt);for(var n=t.first;n!==null;)Ui(n,e),n=n.next}}function Hi(t){ft(t,yt);for(var e=t.first;e!==null;)Hi(e),e=e.next}let ar=new Set;const bn=new Map;let Vi=!1;function Bn(t,e){var n={f:0,v:t,reactions:null,equals:zi,rv:0,wv:0};return n}function ve(t,e){const n=Bn(t);return no(n),n}function Vl(t,e=!1,n=!0){const r=Bn(t);return e||(r.equals=qi),r}function j(t,e,n=!1){Fe!==null&&(!fn||(Fe.f&er)!==0)&&Oi()&&(Fe.f&(Ct|cn|ea|er))!==0&&(pn===null||!pn.has(t))&&zl();let r=n?mt(e):e;return la(t,r,Xa)}var Rn=null,Vr=0;function la(t,e,n=null){if(!t.equals(e)){An?bn.set(t,e):bn.has(t)||bn.set(t,t.v);var r=In.ensure();if(r.capture(t,e),(t.f&Ct)!==0){const s=t;(t.f&rt)!==0&&ss(s),dn===null&&rs(s)}t.wv=ro(),Rn=null,Vr=0,Bi(t,rt,n),Rn=null,He!==null&&(He.f&yt)!==0&&(He.f&(_n|On))===0&&(an===null?nu([t]):an.push(t)),!r.is_fork&&ar.size>0&&!Vi&&Bl()}return e}function Bl(){Vi=!1;for(const t of ar){(t.f&yt)!==0&&ft(t,en);let e;try{e=Ha(t)}catch{e=!0}e&&ua(t)}ar.clear()}function Ma(t){j(t,t.v+1)}function Bi(t,e,n){var r=t.reactions;if(r!==null){var s=r.length;if(Vr+=s,Vr>1e5&&Rn===null&&(Rn=new Set),Rn!==null){if(Rn.has(t))return;Rn.add(t)}for(var i=0;i<s;i++){var c=r[i],u=c.f,f=(u&rt)===0;if(f&&ft(c,e),(u&er)!==0)ar.add(c);else if((u&Ct)!==0){var h=c;dn?.delete(h),Bi(h,en,n)}else if(f){var _=c;(u&cn)!==0&&$n!==null&&$n.add(_),n!==null?n.push(_):os(_)}}}}function mt(t){if(typeof t!="object"||t===null||jn in t||Ti in t)return t;const e=$i(t);if(e!==Qo&&e!==el)return t;var n=new Map,r=ur(t),s=ve(0),i=Un,c=u=>{if(Un===i)return u();var f=Fe,h=Un;ln(null),Ts(i);var _=u();return ln(f),Ts(h),_};return r&&n.set("length",ve(t.length)),new Proxy(t,{defineProperty(u,f,h){(!("value"in h)||h.configurable===!1||h.enumerable===!1||h.writable===!1)&&Ml();var _=n.get(f);return _===void 0?c(()=>{var g=ve(h.value);return n.set(f,g),g}):j(_,h.value,!0),!0},deleteProperty(u,f){var h=n.get(f);if(h===void 0){if(f in u){const _=c(()=>ve(_t));n.set(f,_),Ma(s)}}else j(h,_t),Ma(s);return!0},get(u,f,h){if(f===jn)return t;var _=n.get(f),g=f in u;if(_===void 0&&(!g||Qn(u,f)?.writable)&&(_=c(()=>{var x=mt(g?u[f]:_t),T=ve(x);return T}),n.set(f,_)),_!==void 0){var p=a(_);return p===_t?void 0:p}return Reflect.get(u,f,h)},getOwnPropertyDescriptor(u,f){this.has?.(u,f);var h=Reflect.getOwnPropertyDescriptor(u,f),_=n.get(f);if(_!==void 0){var g=a(_);if(g===_t)return;if(h&&"value"in h)h.value=g;else return{enumerable:!0,configurable:!0,value:g,writable:!0}}return h},has(u,f){if(f===jn)return!0;var h=n.get(f),_=h!==void 0&&h.v!==_t||Reflect.has(u,f);if(h!==void 0||(He!==null||Fe!==null)&&(!_||Qn(u,f)?.writable)){h===void 0&&(h=c(()=>{var p=_?mt(u[f]):_t,x=ve(p);return x}),n.set(f,h));var g=a(h);if(g===_t)return!1}return _},set(u,f,h,_){var g=n.get(f),p=f in u;if(r&&f==="length")for(var x=h;x<g.v;x+=1){var T=n.get(x+"");T!==void 0?j(T,_t):x in u&&(T=c(()=>ve(_t)),n.set(x+"",T))}if(g===void 0)(!p||Qn(u,f)?.writable)&&(g=c(()=>ve(void 0)),j(g,mt(h)),n.set(f,g));else{p=g.v!==_t;var F=c(()=>mt(h));j(g,F)}var R=Reflect.getOwnPropertyDescriptor(u,f);if(R?.set&&R.set.call(_,h),!p){if(r&&typeof f=="string"){var q=n.get("length"),L=Number(f);Number.isInteger(L)&&L>=q.v&&j(q,L+1)}Ma(s)}return!0},ownKeys(u){a(s);var f=Reflect.ownKeys(u).filter(g=>{var p=n.get(g);return p===void 0||p.v!==_t});for(var[h,_]of n)_.v!==_t&&!(h in u)&&f.push(h);return f},setPrototypeOf(){Nl()}})}function Es(t){try{if(t!==null&&typeof t=="object"&&jn in t)return t[jn]}catch{}return t}function ls(t,e){return Object.is(Es(t),Es(e))}var Ia,Wi,Ki,Gi;function Wl(){if(Ia===void 0){Ia=window,Wi=/Firefox/.test(navigator.userAgent);var t=Element.prototype,e=Node.prototype,n=Text.prototype;Ki=Qn(e,"firstChild").get,Gi=Qn(e,"nextSibling").get,ys(t)&&(t[jr]=void 0,t[Ai]=null,t[Fr]=void 0,t.__e=void 0),ys(n)&&(n[Ur]=void 0)}}function En(t=""){return document.createTextNode(t)}function Wn(t){return Ki.call(t)}function ja(t){return Gi.call(t)}function w(t,e){return Wn(t)}function ze(t,e=!1){{var n=Wn(t);return n instanceof Comment&&n.data===""?ja(n):n}}function v(t,e=!1){return Wn(t)}function o(t,e=1,n=!1){let r=t;for(;e--;)r=ja(r);return r}function Kl(t){t.textContent=""}function Yi(){return!1}function Gl(t,e,n){return n?document.createElement(t,{is:n}):document.createElement(t)}function Yl(t){var e=He;if(e===null)return Fe.f|=qn,t;if((e.f&va)===0&&(e.f&ia)===0)throw t;gn(t,e)}function gn(t,e){if(t===Ni)throw t;if(!(e!==null&&(e.f&Mt)!==0)){for(;e!==null;){if((e.f&Lr)!==0&&(e.f&(Mt|qa))===0){if((e.f&va)===0)throw t;try{e.b.error(t);return}catch(n){t=n}}e=e.parent}throw t}}function Zl(t){He===null&&(Fe===null&&Sl(),El()),An&&$l()}function Xl(t,e){var n=e.last;n===null?e.last=e.first=t:(n.next=t,t.prev=n,e.last=t)}function kn(t,e){var n=He;n!==null&&(n.f&Ft)!==0&&(t|=Ft);var r={ctx:Ut,deps:null,nodes:null,f:t|rt|vn,first:null,fn:e,last:null,next:null,parent:n,b:n&&n.b,prev:null,teardown:null,wv:0,ac:null};Ce?.register_created_effect(r);var s=r;if((t&ia)!==0)Aa!==null?Aa.push(r):In.ensure().schedule(r);else if(e!==null){try{ua(r)}catch(c){throw Nt(r),c}s.deps===null&&s.teardown===null&&s.nodes===null&&s.first===s.last&&(s.f&ha)===0&&(s=s.first,(t&cn)!==0&&(t&Vn)!==0&&s!==null&&(s.f|=Vn))}if(s!==null&&(s.parent=n,n!==null&&Xl(s,n),Fe!==null&&(Fe.f&Ct)!==0&&(t&On)===0)){var i=Fe;(i.effects??=[]).push(s)}return r}function us(){return Fe!==null&&!fn}function hr(t){const e=kn(dr,null);return ft(e,yt),e.teardown=t,e}function on(t){Zl();var e=He.f,n=!Fe&&(e&_n)!==0&&Ut!==null&&!Ut.i;if(n){var r=Ut;(r.e??=[]).push(t)}else return Zi(t)}function Zi(t){return kn(ia|al,t)}function Jl(t){In.ensure();const e=kn(On|ha,t);return(n={})=>new Promise(r=>{n.outro?Fn(e,()=>{Nt(e),r(void 0)}):(Nt(e),r(void 0))})}function Fa(t){return kn(ia,t)}function Ql(t){return kn(ea|ha,t)}function Ua(t,e=0){return kn(dr|e,t)}function b(t,e=[],n=[],r=[]){Ri(r,e,n,s=>{kn(dr,()=>{t(...s.map(a))})})}function _r(t,e=0){var n=kn(cn|e,t);return n}function Xi(t,e=0){var n=kn(ts|e,t);return n}function Gt(t){return kn(_n|ha,t)}function Ji(t){var e=t.teardown;if(e!==null){const n=An,r=Fe;Ss(!0),ln(null);try{e.call(null)}catch(s){gn(s,t.parent)}finally{Ss(n),ln(r)}}}function cs(t,e=!1){var n=t.first;for(t.first=t.last=null;n!==null;){const s=n.ac;s!==null&&_a(()=>{s.abort(La)});var r=n.next;(n.f&On)!==0?n.parent=null:Nt(n,e),n=r}}function eu(t){for(var e=t.first;e!==null;){var n=e.next;(e.f&_n)===0&&Nt(e),e=n}}function Nt(t,e=!0){var n=!1;(e||(t.f&nl)!==0)&&t.nodes!==null&&t.nodes.end!==null&&(tu(t.nodes.start,t.nodes.end),n=!0),t.f|=qa,cs(t,e&&!n),Da(t,0);var r=t.nodes&&t.nodes.t;if(r!==null)for(const i of r)i.stop();Ji(t),t.f^=qa,t.f|=Mt;var s=t.parent;s!==null&&s.first!==null&&Qi(t),t.next=t.prev=t.teardown=t.ctx=t.deps=t.fn=t.nodes=t.ac=t.b=null}function tu(t,e){for(;t!==null;){var n=t===e?null:ja(t);t.remove(),t=n}}function Qi(t){var e=t.parent,n=t.prev,r=t.next;n!==null&&(n.next=r),r!==null&&(r.prev=n),e!==null&&(e.first===t&&(e.first=r),e.last===t&&(e.last=n))}function Fn(t,e,n=!0){var r=[];t.f|=ns,eo(t,r,!0);var s=()=>{n&&Nt(t),e&&e()},i=r.length;if(i>0){var c=()=>--i||s();for(var u of r)u.out(c)}else s()}function eo(t,e,n){if((t.f&Ft)===0){t.f^=Ft;var r=t.nodes&&t.nodes.t;if(r!==null)for(const u of r)(u.is_global||n)&&e.push(u);for(var s=t.first;s!==null;){var i=s.next;if((s.f&On)===0){var c=(s.f&Vn)!==0||(s.f&_n)!==0&&(t.f&cn)!==0;eo(s,e,c?n:!1)}s=i}}}function rr(t){t.f&=~ns,to(t,!0)}function to(t,e){if((t.f&ns)===0&&(t.f&Ft)!==0){t.f^=Ft,(t.f&yt)===0&&(ft(t,rt),In.ensure().schedule(t));for(var n=t.first;n!==null;){var r=n.next,s=(n.f&Vn)!==0||(n.f&_n)!==0;to(n,s?e:!1),n=r}var i=t.nodes&&t.nodes.t;if(i!==null)for(const c of i)(c.is_global||e)&&c.in()}}function ds(t,e){if(t.nodes)for(var n=t.nodes.start,r=t.nodes.end;n!==null;){var s=n===r?null:ja(n);e.append(n),n=s}}let An=!1;function Ss(t){An=t}let Fe=null,fn=!1;function ln(t){Fe=t}let He=null;function yn(t){He=t}let pn=null;function no(t){Fe!==null&&((Fe.f&tr)!==0||(Fe.f&Ct)!==0)&&(pn??=new Set).add(t)}let Yt=null,Qt=0,an=null;function nu(t){an=t}let ao=1,Pn=0,Un=Pn;function Ts(t){Un=t}function ro(){return++ao}function Ha(t){var e=t.f;if((e&rt)!==0)return!0;if((e&en)!==0){for(var n=t.deps,r=n.length,s=0;s<r;s++){var i=n[s];if(Ha(i)&&Li(i),i.wv>t.wv)return!0}(e&vn)!==0&&dn===null&&ft(t,yt)}return!1}function so(t,e,n=!0){var r=t.reactions;if(r!==null&&!(pn!==null&&pn.has(t)))for(var s=0;s<r.length;s++){var i=r[s];(i.f&Ct)!==0?so(i,e,!1):e===i&&(n?ft(i,rt):(i.f&yt)!==0&&ft(i,en),os(i))}}function io(t){var e=Yt,n=Qt,r=an,s=Fe,i=pn,c=Ut,u=fn,f=Un,h=t.f;Yt=null,Qt=0,an=null,Fe=(h&(_n|On))===0?t:null,pn=null,oa(t.ctx),fn=!1,Un=++Pn,t.ac!==null&&(_a(()=>{t.ac.abort(La)}),t.ac=null);try{t.f|=tr;var _=t.fn,g=_();t.f|=va;var p=As(t);if(Oi()&&an!==null&&!fn&&p!==null&&(t.f&(Ct|en|rt))===0)for(var x=0;x<an.length;x++)so(an[x],t);if(s!==null&&s!==t){if(Pn++,s.deps!==null)for(let T=0;T<n;T+=1)s.deps[T].rv=Pn;if(e!==null)for(const T of e)T.rv=Pn;an!==null&&(r===null?r=an:r.push(...an))}return(t.f&qn)!==0&&(t.f^=qn),g}catch(T){return As(t),Yl(T)}finally{t.f^=tr,Yt=e,Qt=n,an=r,Fe=s,pn=i,oa(c),fn=u,Un=f}}function As(t){var e=t.deps,n=Ce?.is_fork;if(Yt!==null){var r;if(n||Da(t,Qt),e!==null&&Qt>0)for(e.length=Qt+Yt.length,r=0;r<Yt.length;r++)e[Qt+r]=Yt[r];else t.deps=e=Yt;if(us()&&(t.f&vn)!==0)for(r=Qt;r<e.length;r++)(e[r].reactions??=[]).push(t)}else!n&&e!==null&&Qt<e.length&&(Da(t,Qt),e.length=Qt);return e}function au(t,e){let n=e.reactions;if(n!==null){var r=Xo.call(n,t);if(r!==-1){var s=n.length-1;s===0?n=e.reactions=null:(n[r]=n[s],n.pop())}}if(n===null&&(e.f&Ct)!==0&&(Yt===null||!za.call(Yt,e))){var i=e;(i.f&vn)!==0&&(i.f^=vn),i.v!==_t&&rs(i),i.ac!==null&&_a(()=>{i.ac.abort(La),i.ac=null,ft(i,rt)}),jl(i),Da(i,0)}}function Da(t,e){var n=t.deps;if(n!==null)for(var r=e;r<n.length;r++)au(t,n[r])}function ua(t){var e=t.f;if((e&Mt)===0){ft(t,yt);var n=He;He=t;try{(e&(cn|ts))!==0?eu(t):cs(t),Ji(t);var r=io(t);t.teardown=typeof r=="function"?r:null,t.wv=ao;var s}finally{He=n}}}async function ru(){await Promise.resolve(),Ul()}function a(t){var e=t.f,n=(e&Ct)!==0;if(Fe!==null&&!fn){var r=He!==null&&(He.f&Mt)!==0;if(!r&&(pn===null||!pn.has(t))){var s=Fe.deps;if((Fe.f&tr)!==0)t.rv<Pn&&(t.rv=Pn,Yt===null&&s!==null&&s[Qt]===t?Qt++:Yt===null?Yt=[t]:Yt.push(t));else{Fe.deps??=[],za.call(Fe.deps,t)||Fe.deps.push(t);var i=t.reactions;i===null?t.reactions=[Fe]:za.call(i,Fe)||i.push(Fe)}}}if(An&&bn.has(t))return bn.get(t);if(n){var c=t;if(An){var u=c.v;return((c.f&yt)===0&&c.reactions!==null||lo(c))&&(u=ss(c)),bn.set(c,u),u}var f=(c.f&vn)===0&&!fn&&Fe!==null&&(Fe.f&vn)!==0,h=(c.f&va)===0;Ha(c)&&(f&&(c.f|=vn),Li(c)),f&&!h&&(ji(c),oo(c))}if(dn?.has(t))return dn.get(t);if((t.f&qn)!==0)throw t.v;return t.v}function oo(t){if(t.f|=vn,t.deps!==null)for(const n of t.deps){var e=n.reactions;e===null?n.reactions=[t]:za.call(e,t)||e.push(t),(n.f&Ct)!==0&&(n.f&vn)===0&&(ji(n),oo(n))}}function lo(t){if(t.v===_t)return!0;if(t.deps===null)return!1;for(const e of t.deps)if(bn.has(e)||(e.f&Ct)!==0&&lo(e))return!0;return!1}function ma(t){var e=fn;try{return fn=!0,t()}finally{fn=e}}function su(t){return t.endsWith("capture")&&t!=="gotpointercapture"&&t!=="lostpointercapture"}const iu=["beforeinput","click","change","dblclick","contextmenu","focusin","focusout","input","keydown","keyup","mousedown","mousemove","mouseout","mouseover","mouseup","pointerdown","pointermove","pointerout","pointerover","pointerup","touchend","touchmove","touchstart"];function ou(t){return iu.includes(t)}const lu={formnovalidate:"formNoValidate",ismap:"isMap",nomodule:"noModule",playsinline:"playsInline",readonly:"readOnly",defaultvalue:"defaultValue",defaultchecked:"defaultChecked",srcobject:"srcObject",novalidate:"noValidate",allowfullscreen:"allowFullscreen",disablepictureinpicture:"disablePictureInPicture",disableremoteplayback:"disableRemotePlayback"};function uu(t){return t=t.toLowerCase(),lu[t]??t}const cu=["touchstart","touchmove"];function du(t){return cu.includes(t)}const $a=Symbol("events"),uo=new Set,Br=new Set;function co(t,e,n,r={}){function s(i){if(r.capture||Wr.call(e,i),!i.cancelBubble)return _a(()=>n?.call(this,i))}return t.startsWith("pointer")||t.startsWith("touch")||t==="wheel"?(s.__removed=!1,rn(()=>{s.__removed||e.addEventListener(t,s,r)})):e.addEventListener(t,s,r),s}function sn(t,e,n,r,s){var i={capture:r,passive:s},c=co(t,e,n,i);(e===document.body||e===window||e===document||e instanceof HTMLMediaElement)&&hr(()=>{c.__removed=!0,e.removeEventListener(t,c,i)})}function qe(t,e,n){(e[$a]??={})[t]=n}function Ht(t){for(var e=0;e<t.length;e++)uo.add(t[e]);for(var n of Br)n(t)}let Er=null,Sr=!1;function Wr(t){var e=this,n=e.ownerDocument,r=t.type,s=t.composedPath?.()||[],i=s[0]||t.target;Er=t,Sr||(Sr=!0,setTimeout(()=>{Sr=!1,Er=null}));var c=0,u=Er===t&&t[$a];if(u){var f=s.indexOf(u);if(f!==-1&&(e===document||e===window)){t[$a]=e;return}var h=s.indexOf(e);if(h===-1)return;f<=h&&(c=f)}if(i=s[c]||t.target,i!==e){xi(t,"currentTarget",{configurable:!0,get(){return i||n}});var _=Fe,g=He;ln(null),yn(null);try{for(var p,x=[];i!==null&&i!==e;){try{var T=i[$a]?.[r];T!=null&&(!i.disabled||t.target===i)&&T.call(i,t)}catch(F){p?x.push(F):p=F}if(t.cancelBubble)break;c++,i=c<s.length?s[c]:null}if(p){for(let F of x)queueMicrotask(()=>{throw F});throw p}}finally{t[$a]=e,delete t.currentTarget,ln(_),yn(g)}}}const fu=globalThis?.window?.trustedTypes&&globalThis.window.trustedTypes.createPolicy("svelte-trusted-html",{createHTML:t=>t});function vu(t){return fu?.createHTML(t)??t}function fo(t){var e=Gl("template");return e.innerHTML=vu(t.replaceAll("<!>","<!---->")),e.content}function Ra(t,e){var n=He;n.nodes===null&&(n.nodes={start:t,end:e,a:null,t:null})}function k(t,e){var n=(e&hl)!==0,r=(e&_l)!==0,s,i=!t.startsWith("<!>");return()=>{s===void 0&&(s=fo(i?t:"<!>"+t),n||(s=Wn(s)));var c=r||Wi?document.importNode(s,!0):s.cloneNode(!0);if(n){var u=Wn(c),f=c.lastChild;Ra(u,f)}else Ra(c,c);return c}}function hu(t,e,n="svg"){var r=!t.startsWith("<!>"),s=`<${n}>${r?t:"<!>"+t}</${n}>`,i;return()=>{if(!i){var c=fo(s),u=Wn(c);i=Wn(u)}var f=i.cloneNode(!0);return Ra(f,f),f}}function vo(t,e){return hu(t,e,"svg")}function jt(t=""){{var e=En(t+"");return Ra(e,e),e}}function na(){var t=document.createDocumentFragment(),e=document.createComment(""),n=En();return t.append(e,n),Ra(e,n),t}function m(t,e){t!==null&&t.before(e)}function _u(t){let e=0,n=Bn(0),r;return()=>{us()&&(a(n),Ua(()=>(e===0&&(r=ma(()=>t(()=>Ma(n)))),e+=1,()=>{rn(()=>{e-=1,e===0&&(r?.(),r=void 0,Ma(n))})})))}}var mu=Vn|ha;function gu(t,e,n,r){new wu(t,e,n,r)}class wu{parent;is_pending=!1;transform_error;#e;#s=null;#t;#a;#n;#r=null;#i=null;#o=null;#l=null;#u=0;#c=0;#v=!1;#g=new Map;#f=null;#h=_u(()=>(this.#f=Bn(this.#u),()=>{this.#f=null}));constructor(e,n,r,s){this.#e=e,this.#t=n,this.#a=i=>{var c=He;c.b=this,c.f|=Lr,r(i)},this.parent=He.b,this.transform_error=s??this.parent?.transform_error??(i=>i),this.#n=_r(()=>{this.#y()},mu)}#w(){try{this.#r=Gt(()=>this.#a(this.#e))}catch(e){this.error(e)}}#p(e){const n=this.#t.failed,{reset:r,invoke_onerror:s}=this.#b(e);rn(s),n&&(this.#o=Gt(()=>{n(this.#e,()=>e,()=>r)}))}#b(e){var n=!1,r=!1;const s=()=>{if(!this.#d()){if(n){pl();return}n=!0,r&&ql(),this.#o!==null&&Fn(this.#o,()=>{this.#o=null}),this.#k(()=>{this.#y()})}};return{reset:s,invoke_onerror:()=>{if(!this.#d())try{r=!0,this.#t.onerror?.(e,s),r=!1}catch(c){gn(c,this.#n&&this.#n.parent)}}}}#d(){return(this.#n.f&(Mt|qa))!==0}#_(){const e=this.#t.pending;e&&(this.is_pending=!0,this.#i=Gt(()=>e(this.#e)),rn(()=>{if(!this.#d()){var n=this.#l=document.createDocumentFragment(),r=En(),s=!1;if(n.append(r),this.#r=this.#k(()=>{try{return Gt(()=>this.#a(r))}catch(i){try{this.error(i),s=!0}catch(c){gn(c,this.#n.parent)}return null}}),this.#r===null){this.#l=null,s&&this.#m(Ce);return}this.#c===0&&(this.#e.before(n),this.#l=null,Fn(this.#i,()=>{this.#i=null}),this.#m(Ce))}}))}#y(){try{if(this.is_pending=this.has_pending_snippet(),this.#c=0,this.#u=0,this.#r=Gt(()=>{this.#a(this.#e)}),this.#c>0){var e=this.#l=document.createDocumentFragment();ds(this.#r,e);const n=this.#t.pending;this.#i=Gt(()=>n(this.#e))}else this.#m(Ce)}catch(n){this.error(n)}}#m(e){this.is_pending=!1,e.transfer_reactions(this.#g)}defer_effect(e){Di(e,this.#g)}is_rendered(){return!this.is_pending&&(!this.parent||this.parent.is_rendered())}has_pending_snippet(){return!!this.#t.pending}#k(e){var n=He,r=Fe,s=Ut;yn(this.#n),ln(this.#n),oa(this.#n.ctx);try{return In.ensure(),e()}finally{yn(n),ln(r),oa(s)}}#x(e,n){if(!this.has_pending_snippet()){this.parent&&this.parent.#x(e,n);return}this.#c+=e,this.#c===0&&(this.#m(n),this.#i&&Fn(this.#i,()=>{this.#i=null}),this.#l&&(this.#e.before(this.#l),this.#l=null))}update_pending_count(e,n){this.#x(e,n),this.#u+=e,!(!this.#f||this.#v)&&(this.#v=!0,rn(()=>{this.#v=!1,this.#f&&la(this.#f,this.#u)}))}get_effect_pending(){return this.#h(),a(this.#f)}error(e){if(e===Ni||!this.#t.onerror&&!this.#t.failed)throw e;Ce?.is_fork?(this.#r&&Ce.skip_effect(this.#r),this.#i&&Ce.skip_effect(this.#i),this.#o&&Ce.skip_effect(this.#o),Ce.oncommit(()=>{this.#d()||this.#$(e)})):this.#$(e)}#$(e){this.#r&&(Nt(this.#r),this.#r=null),this.#i&&(Nt(this.#i),this.#i=null),this.#o&&(Nt(this.#o),this.#o=null);let n=this.#t.failed;const r=s=>{if(this.#d())return;const{reset:i,invoke_onerror:c}=this.#b(s);c(),n&&!this.#d()&&(this.#o=this.#k(()=>{try{return Gt(()=>{var u=He;u.b=this,u.f|=Lr,n(this.#e,()=>s,()=>i)})}catch(u){return gn(u,this.#n.parent),null}}))};rn(()=>{if(!this.#d()){var s;try{s=this.transform_error(e)}catch(i){gn(i,this.#n&&this.#n.parent);return}s!==null&&typeof s=="object"&&typeof s.then=="function"?s.then(r,i=>gn(i,this.#n&&this.#n.parent)):r(s)}})}}function l(t,e){var n=e==null?"":typeof e=="object"?`${e}`:e;n!==(t[Ur]??=t.nodeValue)&&(t[Ur]=n,t.nodeValue=`${n}`)}function bu(t,e){return pu(t,e)}const Ka=new Map;function pu(t,{target:e,anchor:n,props:r={},events:s,context:i,intro:c=!0,transformError:u}){Wl();var f=void 0,h=Jl(()=>{var _=n??e.appendChild(En());gu(_,{pending:()=>{}},x=>{Ke({});var T=Ut;i&&(T.c=i),s&&(r.$$events=s),f=t(x,r)||as(),Ge()},u);var g=new Set,p=x=>{for(var T=0;T<x.length;T++){var F=x[T];if(!g.has(F)){g.add(F);var R=du(F);for(const H of[e,document]){var q=Ka.get(H);q===void 0&&(q=new Map,Ka.set(H,q));var L=q.get(F);L===void 0?(H.addEventListener(F,Wr,{passive:R}),q.set(F,1)):q.set(F,L+1)}}}};return p(cr(uo)),Br.add(p),()=>{for(var x of g)for(const R of[e,document]){var T=Ka.get(R),F=T.get(x);--F==0?(R.removeEventListener(x,Wr),T.delete(x),T.size===0&&Ka.delete(R)):T.set(x,F)}Br.delete(p),_!==n&&_.parentNode?.removeChild(_)}});return yu.set(f,h),f}let yu=new WeakMap;class ho{anchor;#e=new Map;#s=new Map;#t=new Map;#a=new Set;#n=!0;constructor(e,n=!0){this.anchor=e,this.#n=n}#r=e=>{if(this.#e.has(e)){var n=this.#e.get(e),r=this.#s.get(n);if(r)rr(r),this.#a.delete(n);else{var s=this.#t.get(n);s&&(rr(s.effect),this.#s.set(n,s.effect),this.#t.delete(n),s.fragment.lastChild.remove(),this.anchor.before(s.fragment),r=s.effect)}for(const[i,c]of this.#e){if(this.#e.delete(i),i===e)break;const u=this.#t.get(c);u&&(Nt(u.effect),this.#t.delete(c))}for(const[i,c]of this.#s){if(i===n||this.#a.has(i))continue;const u=()=>{if(Array.from(this.#e.values()).includes(i)){var h=document.createDocumentFragment();ds(c,h),h.append(En()),this.#t.set(i,{effect:c,fragment:h})}else Nt(c);this.#a.delete(i),this.#s.delete(i)};this.#n||!r?(this.#a.add(i),Fn(c,u,!1)):u()}}};#i=e=>{this.#e.delete(e);const n=Array.from(this.#e.values());for(const[r,s]of this.#t)n.includes(r)||(Nt(s.effect),this.#t.delete(r))};ensure(e,n){var r=Ce,s=Yi();if(n&&!this.#s.has(e)&&!this.#t.has(e))if(s){var i=document.createDocumentFragment(),c=En();i.append(c),this.#t.set(e,{effect:Gt(()=>n(c)),fragment:i})}else this.#s.set(e,Gt(()=>n(this.anchor)));if(this.#e.set(r,e),s){for(const[u,f]of this.#s)u===e?r.unskip_effect(f):r.skip_effect(f);for(const[u,f]of this.#t)u===e?r.unskip_effect(f.effect):r.skip_effect(f.effect);r.oncommit(this.#r),r.ondiscard(this.#i)}else this.#r(r)}}function z(t,e,n=!1){var r=new ho(t),s=n?Vn:0;function i(c,u){r.ensure(c,u)}_r(()=>{var c=!1;e((u,f=0)=>{c=!0,i(f,u)}),c||i(-1,null)},s)}function mr(t,e){return e}function ku(t,e,n){for(var r=[],s=e.length,i,c=e.length,u=0;u<s;u++){let g=e[u];Fn(g,()=>{if(i){if(i.pending.delete(g),i.done.add(g),i.pending.size===0){var p=t.outrogroups;Kr(t,cr(i.done)),p.delete(i),p.size===0&&(t.outrogroups=null)}}else c-=1},!1)}if(c===0){var f=r.length===0&&n!==null&&t.pending.size===0;if(f){var h=n,_=h.parentNode;Kl(_),_.append(h),t.items.clear()}Kr(t,e,!f)}else i={pending:new Set(e),done:new Set},(t.outrogroups??=new Set).add(i)}function Kr(t,e,n=!0){var r;if(t.pending.size>0){r=new Set;for(const c of t.pending.values())for(const u of c)r.add(t.items.get(u).e)}for(var s=0;s<e.length;s++){var i=e[s];if(r?.has(i)){i.f|=wn;const c=document.createDocumentFragment();ds(i,c)}else Nt(e[s],n)}}var Ms;function Oe(t,e,n,r,s,i=null){var c=t,u=new Map,f=(e&Mi)!==0;if(f){var h=t;c=h.appendChild(En())}var _=null,g=Pi(()=>{var L=n();return ur(L)?L:L==null?[]:cr(L)}),p=new Map,x=!0;function T(L){if((q.effect.f&Mt)===0){q.pending.delete(L);var H=a(g);q.fallback=_,xu(q,H,c,e,r),_!==null&&(H.length===0?(_.f&wn)===0?rr(_):(_.f^=wn,Ea(_,null,c)):Fn(_,()=>{_=null}))}}function F(L){q.pending.delete(L)}var R=_r(()=>{for(var L=a(g),H=L.length,A=new Set,B=Ce,K=Yi(),ee=0;ee<H;ee+=1){var se=L[ee],M=r(se,ee),y=x?null:u.get(M);y?(y.v&&la(y.v,se),y.i&&la(y.i,ee),K&&B.unskip_effect(y.e)):(y=$u(u,x?c:Ms??=En(),se,M,ee,s,e,n),x||(y.e.f|=wn),u.set(M,y)),A.add(M)}if(H===0&&i&&!_&&(x?_=Gt(()=>i(c)):(_=Gt(()=>i(Ms??=En())),_.f|=wn)),H>A.size&&xl(),!x)if(p.set(B,A),K){for(const[J,U]of u)A.has(J)||B.skip_effect(U.e);B.oncommit(T),B.ondiscard(F)}else T(B);a(g)}),q={effect:R,items:u,pending:p,outrogroups:null,fallback:_};x=!1}function ya(t){for(;t!==null&&(t.f&_n)===0;)t=t.next;return t}function xu(t,e,n,r,s){var i=(r&ll)!==0,c=e.length,u=t.items,f=ya(t.effect.first),h,_=null,g,p=[],x=[],T,F,R,q;if(i)for(q=0;q<c;q+=1)T=e[q],F=s(T,q),R=u.get(F).e,(R.f&wn)===0&&(R.nodes?.a?.measure(),(g??=new Set).add(R));for(q=0;q<c;q+=1){if(T=e[q],F=s(T,q),R=u.get(F).e,t.outrogroups!==null)for(const y of t.outrogroups)y.pending.delete(R),y.done.delete(R);if((R.f&Ft)!==0&&(rr(R),i&&(R.nodes?.a?.unfix(),(g??=new Set).delete(R))),(R.f&wn)!==0)if(R.f^=wn,R===f)Ea(R,null,n);else{var L=_?_.next:f;R===t.effect.last&&(t.effect.last=R.prev),R.prev&&(R.prev.next=R.next),R.next&&(R.next.prev=R.prev),zn(t,_,R),zn(t,R,L),Ea(R,L,n),_=R,p=[],x=[],f=ya(_.next);continue}if(R!==f){if(h!==void 0&&h.has(R)){if(p.length<x.length){var H=x[0],A;_=H.prev;var B=p[0],K=p[p.length-1];for(A=0;A<p.length;A+=1)Ea(p[A],H,n);for(A=0;A<x.length;A+=1)h.delete(x[A]);zn(t,B.prev,K.next),zn(t,_,B),zn(t,K,H),f=H,_=K,q-=1,p=[],x=[]}else h.delete(R),Ea(R,f,n),zn(t,R.prev,R.next),zn(t,R,_===null?t.effect.first:_.next),zn(t,_,R),_=R;continue}for(p=[],x=[];f!==null&&f!==R;)(h??=new Set).add(f),x.push(f),f=ya(f.next);if(f===null)continue}(R.f&wn)===0&&p.push(R),_=R,f=ya(R.next)}if(t.outrogroups!==null){for(const y of t.outrogroups)y.pending.size===0&&(Kr(t,cr(y.done)),t.outrogroups?.delete(y));t.outrogroups.size===0&&(t.outrogroups=null)}if(f!==null||h!==void 0){var ee=[];if(h!==void 0)for(R of h)(R.f&Ft)===0&&ee.push(R);for(;f!==null;)(f.f&Ft)===0&&f!==t.fallback&&ee.push(f),f=ya(f.next);var se=ee.length;if(se>0){var M=(r&Mi)!==0&&c===0?n:null;if(i){for(q=0;q<se;q+=1)ee[q].nodes?.a?.measure();for(q=0;q<se;q+=1)ee[q].nodes?.a?.fix()}ku(t,ee,M)}}i&&rn(()=>{if(g!==void 0)for(R of g)R.nodes?.a?.apply()})}function $u(t,e,n,r,s,i,c,u){var f=(c&il)!==0?(c&ul)===0?Vl(n,!1,!1):Bn(n):null,h=(c&ol)!==0?Bn(s):null;return{v:f,i:h,e:Gt(()=>(i(e,f??n,h??s,u),()=>{t.delete(r)}))}}function Ea(t,e,n){if(t.nodes)for(var r=t.nodes.start,s=t.nodes.end,i=e&&(e.f&wn)===0?e.nodes.start:n;r!==null;){var c=ja(r);if(i.before(r),r===s)return;r=c}}function zn(t,e,n){e===null?t.effect.first=n:e.next=n,n===null?t.effect.last=e:n.prev=e}function Eu(t,e,...n){var r=new ho(t);_r(()=>{const s=e()??null;r.ensure(s,s&&(i=>s(i,...n)))},Vn)}function Su(t,e){var n=void 0,r;Xi(()=>{n!==(n=e())&&(r&&(Nt(r),r=null),n&&(r=Gt(()=>{Fa(()=>n(t))})))})}function _o(t){var e,n,r="";if(typeof t=="string"||typeof t=="number")r+=t;else if(typeof t=="object")if(Array.isArray(t)){var s=t.length;for(e=0;e<s;e++)t[e]&&(n=_o(t[e]))&&(r&&(r+=" "),r+=n)}else for(n in t)t[n]&&(r&&(r+=" "),r+=n);return r}function Tu(){for(var t,e,n=0,r="",s=arguments.length;n<s;n++)(t=arguments[n])&&(e=_o(t))&&(r&&(r+=" "),r+=e);return r}function Ca(t){return typeof t=="object"?Tu(t):t??""}const Ns=[...` 	
\r\f \v\uFEFF`];function Au(t,e,n){var r=t==null?"":""+t;if(e&&(r=r?r+" "+e:e),n){for(var s of Object.keys(n))if(n[s])r=r?r+" "+s:s;else if(r.length)for(var i=s.length,c=0;(c=r.indexOf(s,c))>=0;){var u=c+i;(c===0||Ns.includes(r[c-1]))&&(u===r.length||Ns.includes(r[u]))?r=(c===0?"":r.substring(0,c))+r.substring(u+1):c=u}}return r===""?null:r}function zs(t,e=!1){var n=e?" !important;":";",r="";for(var s of Object.keys(t)){var i=t[s];i!=null&&i!==""&&(r+=" "+s+": "+i+n)}return r}function Tr(t){return t[0]!=="-"||t[1]!=="-"?t.toLowerCase():t}function Mu(t,e){if(e){var n="",r,s;if(Array.isArray(e)?(r=e[0],s=e[1]):r=e,t){t=String(t).replaceAll(/\/\*.*?\*\//g,"").trim();var i=!1,c=0,u=!1,f=[];r&&f.push(...Object.keys(r).map(Tr)),s&&f.push(...Object.keys(s).map(Tr));var h=0,_=-1;const F=t.length;for(var g=0;g<F;g++){var p=t[g];if(u?p==="/"&&t[g-1]==="*"&&(u=!1):i?i===p&&(i=!1):p==="/"&&t[g+1]==="*"?u=!0:p==='"'||p==="'"?i=p:p==="("?c++:p===")"&&c--,!u&&i===!1&&c===0){if(p===":"&&_===-1)_=g;else if(p===";"||g===F-1){if(_!==-1){var x=Tr(t.substring(h,_).trim());if(!f.includes(x)){p!==";"&&g++;var T=t.substring(h,g).trim();n+=" "+T+";"}}h=g+1,_=-1}}}}return r&&(n+=zs(r)),s&&(n+=zs(s,!0)),n=n.trim(),n===""?null:n}return t==null?null:String(t)}function Je(t,e,n,r,s,i){var c=t[jr];if(c!==n||c===void 0){var u=Au(n,r,i);u==null?t.removeAttribute("class"):e?t.className=u:t.setAttribute("class",u),t[jr]=n}else if(i&&s!==i)for(var f in i){var h=!!i[f];(s==null||h!==!!s[f])&&t.classList.toggle(f,h)}return i}function Ar(t,e={},n,r){for(var s in n){var i=n[s];e[s]!==i&&(n[s]==null?t.style.removeProperty(s):t.style.setProperty(s,i,r))}}function Tt(t,e,n,r){var s=t[Fr];if(s!==e){var i=Mu(e,r);i==null?t.removeAttribute("style"):t.style.cssText=i,t[Fr]=e}else r&&(Array.isArray(r)?(Ar(t,n?.[0],r[0]),Ar(t,n?.[1],r[1],"important")):Ar(t,n,r));return r}function mo(t,e){e?t.hasAttribute("selected")||t.setAttribute("selected",""):t.removeAttribute("selected")}function qs(t,e){var n=!("__defaultValue"in t);!n&&t.__defaultValue===e||(t.__defaultValue=e,go(t,!n||"__value"in t))}function go(t,e){var n=t.__defaultValue,r=t.multiple,s=r?n??[]:null;if(!(r&&!ur(s))){var i=t.selectedIndex,c=e&&r?new Set(t.selectedOptions):null;for(var u of t.options){var f=aa(u);mo(u,r?s.includes(f):ls(f,n))}if(e)if(c!==null)for(u of t.options){var h=c.has(u);u.selected!==h&&(u.selected=h)}else t.selectedIndex!==i&&(t.selectedIndex=i)}}function sr(t,e,n=!1){if(t.multiple){if(e==null)return;if(!ur(e))return bl();for(var r of t.options)r.selected=e.includes(aa(r));return}for(r of t.options){var s=aa(r);if(ls(s,e)){r.selected=!0;return}}(!n||e!==void 0)&&(t.selectedIndex=-1)}function ir(t){var e=new MutationObserver(n=>{n.every(Nu)||("__defaultValue"in t&&go(t,!1),"__value"in t&&sr(t,t.__value))});e.observe(t,{childList:!0,subtree:!0,attributes:!0,attributeFilter:["value"]}),hr(()=>{e.disconnect()})}function Gr(t,e,n=e){var r=new WeakSet,s=!0;vr(t,"change",i=>{var c=i?"[selected]":":checked",u;if(t.multiple)u=[].map.call(t.querySelectorAll(c),aa);else{var f=t.querySelector(c)??t.querySelector("option:not([disabled])");u=f&&aa(f)}n(u),t.__value=u,Ce!==null&&r.add(Ce)}),Fa(()=>{var i=e();if(t===document.activeElement){var c=Ce;if(r.has(c))return}if(sr(t,i,s),s&&i===void 0){var u=t.querySelector(":checked");u!==null&&(i=aa(u),n(i))}t.__value=i,s=!1})}function aa(t){return"__value"in t?t.__value:t.value}function Nu(t){if(t.target.closest("selectedcontent")!==null)return!0;if(t.type==="childList"){var e=[...t.addedNodes,...t.removedNodes];return e.length>0&&e.every(n=>n.nodeName==="SELECTEDCONTENT")}return!1}const ka=Symbol("class"),Xn=Symbol("style"),wo=Symbol("is custom element"),bo=Symbol("is html"),zu=fr?"input":"INPUT",qu=fr?"option":"OPTION",po=fr?"select":"SELECT",Ou=fr?"progress":"PROGRESS";function be(t,e,n,r){var s=yo(t),i=s[e];i!==(s[e]=n)&&(e==="loading"&&(t[sl]=n),n==null?t.removeAttribute(e):typeof n!="string"&&ko(t).has(e)?t[e]=n:t.setAttribute(e,n))}function Iu(t,e,n,r,s=!1,i=!1){var c=yo(t),u=c[wo],f=!c[bo],h=e||{},_=t.nodeName===qu,g=t.nodeName===po;for(var p in e)!(p in n)&&p[0]+p[1]!=="$$"&&(n[p]=null);n.class?n.class=Ca(n.class):(r||n[ka])&&(n.class=null),n[Xn]&&(n.style??=null);var x=ko(t);if(t.nodeName===zu&&"type"in n&&("value"in n||"__value"in n)){var T=n.type;(T!==h.type||T===void 0&&t.hasAttribute("type"))&&(h.type=T,be(t,"type",T,i))}for(const K in n){let ee=n[K];if(_&&K==="value"&&ee==null){t.value=t.__value="",h[K]=ee;continue}if(K==="class"){var F=t.namespaceURI==="http://www.w3.org/1999/xhtml";Je(t,F,ee,r,e?.[ka],n[ka]),h[K]=ee,h[ka]=n[ka];continue}if(K==="style"){Tt(t,ee,e?.[Xn],n[Xn]),h[K]=ee,h[Xn]=n[Xn];continue}var R=h[K];if(!(ee===R&&!(ee===void 0&&t.hasAttribute(K)))){h[K]=ee;var q=K[0]+K[1];if(q!=="$$")if(q==="on"){const se={},M="$$"+K;let y=K.slice(2);var L=ou(y);if(su(y)&&(y=y.slice(0,-7),se.capture=!0),!L&&R){if(ee!=null)continue;t.removeEventListener(y,h[M],se),h[M]=null}if(L)qe(y,t,ee),Ht([y]);else if(ee!=null){let J=function(U){h[K].call(this,U)};var B=J;h[M]=co(y,t,J,se)}}else if(K==="style")be(t,K,ee);else if(K==="autofocus")Dl(t,!!ee);else if(!u&&(K==="__value"||K==="value"&&ee!=null))t.__value=ee,(R==null||t.value!==ee||ee===0&&t.nodeName===Ou)&&(t.value=ee);else if(K==="selected"&&_)mo(t,ee);else{var H=K;f||(H=uu(H));var A=H==="defaultValue"||H==="defaultChecked";if(g&&H==="defaultValue")continue;if(ee==null&&!u&&!A)if(c[K]=null,H==="value"||H==="checked"){let se=t;const M=e===void 0;if(H==="value"){let y=se.defaultValue;se.removeAttribute(H),se.defaultValue=y,se.value=se.__value=M?y:null}else{let y=se.defaultChecked;se.removeAttribute(H),se.defaultChecked=y,se.checked=M?y:!1}}else t.removeAttribute(K);else A||(u||typeof ee!="string")&&x.has(H)?(t[H]=ee,H in c&&(c[H]=_t)):typeof ee!="function"&&be(t,H,ee,i)}}}return h}function Du(t,e,n=[],r=[],s=[],i,c=!1,u=!1){Ri(s,n,r,f=>{var h=void 0,_={},g=t.nodeName===po,p=!1;if(Xi(()=>{var T=e(...f.map(a)),F=Iu(t,h,T,i,c,u);if(p&&g){var R=t;"defaultValue"in T&&qs(R,T.defaultValue),"value"in T&&sr(R,T.value)}for(let L of Object.getOwnPropertySymbols(_))T[L]||Nt(_[L]);for(let L of Object.getOwnPropertySymbols(T)){var q=T[L];L.description===gl&&(!h||q!==h[L])&&(_[L]&&Nt(_[L]),_[L]=Gt(()=>Su(t,()=>q))),F[L]=q}h=F}),g){var x=t;Fa(()=>{var T=h;"defaultValue"in T&&qs(x,T.defaultValue),sr(x,T.value,!0),ir(x)})}p=!0})}function yo(t){return t[Ai]??={[wo]:t.nodeName.includes("-"),[bo]:t.namespaceURI===ml}}var Os=new Map;function ko(t){var e=t.getAttribute("is")||t.nodeName,n=Os.get(e);if(n)return n;Os.set(e,n=new Set);for(var r,s=t,i=Element.prototype;i!==s;){r=Jo(s);for(var c in r)r[c].set&&c!=="innerHTML"&&c!=="textContent"&&c!=="innerText"&&n.add(c);s=$i(s)}return n}function At(t,e,n=e){var r=new WeakSet;vr(t,"input",async s=>{var i=s?t.defaultValue:t.value;if(i=Nr(t)?zr(i):i,n(i),Ce!==null&&r.add(Ce),await ru(),i!==(i=e())){var c=t.selectionStart,u=t.selectionEnd,f=t.value.length;if(t.value=i??"",u!==null){var h=t.value.length;c===u&&u===f&&h>f?(t.selectionStart=h,t.selectionEnd=h):(t.selectionStart=c,t.selectionEnd=Math.min(u,h))}}}),ma(e)==null&&t.value&&(n(Nr(t)?zr(t.value):t.value),Ce!==null&&r.add(Ce)),Ua(()=>{var s=e();if(t===document.activeElement){var i=Ce;if(r.has(i))return}Nr(t)&&s===zr(t.value)||t.type==="date"&&!s&&!t.value||s!==t.value&&(t.value=s??"")})}const Mr=new Set;function Is(t,e,n,r,s=r){var i=n.getAttribute("type")==="checkbox",c=t;if(e!==null)for(var u of e)c=c[u]??=[];c.push(n),vr(n,"change",()=>{var f=n.__value;i&&(f=Cu(c,f,n.checked)),s(f)},()=>s(i?[]:null)),Ua(()=>{var f=r();i?(f=f||[],n.checked=f.includes(n.__value)):n.checked=ls(n.__value,f)}),hr(()=>{var f=c.indexOf(n);f!==-1&&c.splice(f,1)}),Mr.has(c)||(Mr.add(c),rn(()=>{c.sort((f,h)=>f.compareDocumentPosition(h)===4?-1:1),Mr.delete(c)})),rn(()=>{})}function Ru(t,e,n=e){vr(t,"change",r=>{var s=r?t.defaultChecked:t.checked;n(s)}),ma(e)==null&&n(t.checked),Ua(()=>{var r=e();t.checked=!!r})}function Cu(t,e,n){for(var r=new Set,s=0;s<t.length;s+=1)t[s].checked&&r.add(t[s].__value);return n||r.delete(e),Array.from(r)}function Nr(t){var e=t.type;return e==="number"||e==="range"}function zr(t){return t===""?null:+t}class fs{#e=new WeakMap;#s;#t;static entries=new WeakMap;constructor(e){this.#t=e}observe(e,n){var r=this.#e.get(e)||new Set;return r.add(n),this.#e.set(e,r),this.#a().observe(e,this.#t),()=>{var s=this.#e.get(e);s.delete(n),s.size===0&&(this.#e.delete(e),this.#s.unobserve(e))}}#a(){return this.#s??(this.#s=new ResizeObserver(e=>{for(var n of e){fs.entries.set(n.target,n);for(var r of this.#e.get(n.target)||[])r(n)}}))}}var Pu=new fs({box:"border-box"});function Ds(t,e,n){var r=Pu.observe(t,()=>n(t[e]));Fa(()=>(ma(()=>n(t[e])),r))}function qr(t,e){return t===e||t?.[jn]===e}function ra(t=as(),e,n,r){var s=Ut.r,i=He;return Fa(()=>{var c,u;return Ua(()=>{c=u,u=[],ma(()=>{qr(n(...u),t)||(e(t,...u),c&&qr(n(...c),t)&&e(null,...c))})}),()=>{let f=i;for(;f!==s&&f.parent!==null&&f.parent.f&qa;)f=f.parent;const h=()=>{u&&qr(n(...u),t)&&e(null,...u)},_=f.teardown;f.teardown=()=>{h(),_?.()}}}),t}let Ga=!1;function Lu(t){var e=Ga;try{return Ga=!1,[t(),Ga]}finally{Ga=e}}const ju={get(t,e){if(!t.exclude.has(e))return t.props[e]},set(t,e){return!1},getOwnPropertyDescriptor(t,e){if(!t.exclude.has(e)&&e in t.props)return{enumerable:!0,configurable:!0,value:t.props[e]}},has(t,e){return t.exclude.has(e)?!1:e in t.props},ownKeys(t){return Reflect.ownKeys(t.props).filter(e=>!t.exclude.has(e))}};function Fu(t,e,n){return new Proxy({props:t,exclude:e},ju)}function vs(t,e,n,r){var s=!0,i=(n&fl)!==0,c=(n&vl)!==0,u=r,f=!0,h=void 0,_=()=>c&&s?(h??=Oa(r),a(h)):(f&&(f=!1,u=c?ma(r):r),u);let g;if(i){var p=jn in t||rl in t;g=Qn(t,e)?.set??(p&&e in t?A=>t[e]=A:void 0)}var x,T=!1;i?[x,T]=Lu(()=>t[e]):x=t[e],x===void 0&&r!==void 0&&(x=_(),g&&(Al(),g(x)));var F;if(F=()=>{var A=t[e];return A===void 0?_():(f=!0,A)},(n&dl)===0)return F;if(g){var R=t.$$legacy;return(function(A,B){return arguments.length>0?((!B||R||T)&&g(B?F():A),A):F()})}var q=!1,L=((n&cl)!==0?Oa:Pi)(()=>(q=!1,F()));i&&a(L);var H=He;return(function(A,B){if(arguments.length>0){const K=B?a(L):i?mt(A):A;return j(L,K),q=!0,u!==void 0&&(u=K),A}return An&&q||(H.f&Mt)!==0?L.v:a(L)})}const Uu="5";typeof window<"u"&&((window.__svelte??={}).v??=new Set).add(Uu);class sa{constructor(e){this.value=e}valueOf(){return this.value}}class gt extends sa{constructor(e="???"){super(e)}toString(e){return`{${this.value}}`}}class Sn extends sa{constructor(e,n={}){super(e),this.opts=n}toString(e){if(e)try{return e.memoizeIntlObject(Intl.NumberFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return this.value.toString(10)}}class Dn extends sa{static supportsValue(e){if(typeof e=="number"||e instanceof Date)return!0;if(e instanceof sa)return Dn.supportsValue(e.valueOf());if("Temporal"in globalThis){const n=globalThis.Temporal;if(e instanceof n.Instant||e instanceof n.PlainDateTime||e instanceof n.PlainDate||e instanceof n.PlainMonthDay||e instanceof n.PlainTime||e instanceof n.PlainYearMonth)return!0}return!1}constructor(e,n={}){e instanceof Dn?(n={...e.opts,...n},e=e.value):e instanceof sa&&(e=e.valueOf()),typeof e=="object"&&"calendarId"in e&&n.calendar===void 0&&(n={...n,calendar:e.calendarId}),super(e),this.opts=n}[Symbol.toPrimitive](e){return e==="string"?this.toString():this.toNumber()}toNumber(){const e=this.value;if(typeof e=="number")return e;if(e instanceof Date)return e.getTime();if("epochMilliseconds"in e)return e.epochMilliseconds;if("toZonedDateTime"in e)return e.toZonedDateTime("UTC").epochMilliseconds;throw new TypeError("Unwrapping a non-number value as a number")}toString(e){if(e)try{return e.memoizeIntlObject(Intl.DateTimeFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return typeof this.value=="number"||this.value instanceof Date?new Date(this.value).toISOString():this.value.toString()}}const Rs=100,Hu="⁨",Vu="⁩";function Bu(t,e,n){if(n===e||n instanceof Sn&&e instanceof Sn&&n.value===e.value)return!0;if(e instanceof Sn&&typeof n=="string"){let r=t.memoizeIntlObject(Intl.PluralRules,e.opts).select(e.value);if(n===r)return!0}return!1}function Cs(t,e,n){return e[n]?ca(t,e[n].value):(t.reportError(new RangeError("No default")),new gt)}function Yr(t,e){const n=[],r=Object.create(null);for(const s of e)s.type==="narg"?r[s.name]=Pa(t,s.value):n.push(Pa(t,s));return{positional:n,named:r}}function Pa(t,e){switch(e.type){case"str":return e.value;case"num":return new Sn(e.value,{minimumFractionDigits:e.precision});case"var":return Wu(t,e);case"mesg":return Ku(t,e);case"term":return Gu(t,e);case"func":return Yu(t,e);case"select":return Zu(t,e);default:return new gt}}function Wu(t,{name:e}){let n;if(t.params)if(Object.prototype.hasOwnProperty.call(t.params,e))n=t.params[e];else return new gt(`$${e}`);else if(t.args&&Object.prototype.hasOwnProperty.call(t.args,e))n=t.args[e];else return t.reportError(new ReferenceError(`Unknown variable: $${e}`)),new gt(`$${e}`);if(n instanceof sa)return n;switch(typeof n){case"string":return n;case"number":return new Sn(n);case"object":if(Dn.supportsValue(n))return new Dn(n);default:return t.reportError(new TypeError(`Variable type not supported: $${e}, ${typeof n}`)),new gt(`$${e}`)}}function Ku(t,{name:e,attr:n}){const r=t.bundle._messages.get(e);if(!r)return t.reportError(new ReferenceError(`Unknown message: ${e}`)),new gt(e);if(n){const s=r.attributes[n];return s?ca(t,s):(t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new gt(`${e}.${n}`))}return r.value?ca(t,r.value):(t.reportError(new ReferenceError(`No value: ${e}`)),new gt(e))}function Gu(t,{name:e,attr:n,args:r}){const s=`-${e}`,i=t.bundle._terms.get(s);if(!i)return t.reportError(new ReferenceError(`Unknown term: ${s}`)),new gt(s);if(n){const u=i.attributes[n];if(u){t.params=Yr(t,r).named;const f=ca(t,u);return t.params=null,f}return t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new gt(`${s}.${n}`)}t.params=Yr(t,r).named;const c=ca(t,i.value);return t.params=null,c}function Yu(t,{name:e,args:n}){let r=t.bundle._functions[e];if(!r)return t.reportError(new ReferenceError(`Unknown function: ${e}()`)),new gt(`${e}()`);if(typeof r!="function")return t.reportError(new TypeError(`Function ${e}() is not callable`)),new gt(`${e}()`);try{let s=Yr(t,n);return r(s.positional,s.named)}catch(s){return t.reportError(s),new gt(`${e}()`)}}function Zu(t,{selector:e,variants:n,star:r}){let s=Pa(t,e);if(s instanceof gt)return Cs(t,n,r);for(const i of n){const c=Pa(t,i.key);if(Bu(t,s,c))return ca(t,i.value)}return Cs(t,n,r)}function xo(t,e){if(t.dirty.has(e))return t.reportError(new RangeError("Cyclic reference")),new gt;t.dirty.add(e);const n=[],r=t.bundle._useIsolating&&e.length>1;for(const s of e){if(typeof s=="string"){n.push(t.bundle._transform(s));continue}if(t.placeables++,t.placeables>Rs)throw t.dirty.delete(e),new RangeError(`Too many placeables expanded: ${t.placeables}, max allowed is ${Rs}`);r&&n.push(Hu),n.push(Pa(t,s).toString(t)),r&&n.push(Vu)}return t.dirty.delete(e),n.join("")}function ca(t,e){return typeof e=="string"?t.bundle._transform(e):xo(t,e)}class Xu{constructor(e,n,r){this.dirty=new WeakSet,this.params=null,this.placeables=0,this.bundle=e,this.errors=n,this.args=r}reportError(e){if(!this.errors||!(e instanceof Error))throw e;this.errors.push(e)}memoizeIntlObject(e,n){let r=this.bundle._intls.get(e);r||(r={},this.bundle._intls.set(e,r));let s=JSON.stringify(n);return r[s]||(r[s]=new e(this.bundle.locales,n)),r[s]}}function Zr(t,e){const n=Object.create(null);for(const[r,s]of Object.entries(t))e.includes(r)&&(n[r]=s.valueOf());return n}const Ps=["unitDisplay","currencyDisplay","useGrouping","minimumIntegerDigits","minimumFractionDigits","maximumFractionDigits","minimumSignificantDigits","maximumSignificantDigits"];function Ju(t,e){let n=t[0];if(n instanceof gt)return new gt(`NUMBER(${n.valueOf()})`);if(n instanceof Sn)return new Sn(n.valueOf(),{...n.opts,...Zr(e,Ps)});if(n instanceof Dn)return new Sn(n.toNumber(),{...Zr(e,Ps)});throw new TypeError("Invalid argument to NUMBER")}const Qu=["dateStyle","timeStyle","fractionalSecondDigits","dayPeriod","hour12","weekday","era","year","month","day","hour","minute","second","timeZoneName"];function ec(t,e){let n=t[0];if(n instanceof gt)return new gt(`DATETIME(${n.valueOf()})`);if(n instanceof Dn||n instanceof Sn)return new Dn(n,Zr(e,Qu));throw new TypeError("Invalid argument to DATETIME")}const Ls=new Map;function tc(t){const e=Array.isArray(t)?t.join(" "):t;let n=Ls.get(e);return n===void 0&&(n=new Map,Ls.set(e,n)),n}class nc{constructor(e,{functions:n,useIsolating:r=!0,transform:s=i=>i}={}){this._terms=new Map,this._messages=new Map,this.locales=Array.isArray(e)?e:[e],this._functions={NUMBER:Ju,DATETIME:ec,...n},this._useIsolating=r,this._transform=s,this._intls=tc(e)}hasMessage(e){return this._messages.has(e)}getMessage(e){return this._messages.get(e)}addResource(e,{allowOverrides:n=!1}={}){const r=[];for(let s=0;s<e.body.length;s++){let i=e.body[s];if(i.id.startsWith("-")){if(n===!1&&this._terms.has(i.id)){r.push(new Error(`Attempt to override an existing term: "${i.id}"`));continue}this._terms.set(i.id,i)}else{if(n===!1&&this._messages.has(i.id)){r.push(new Error(`Attempt to override an existing message: "${i.id}"`));continue}this._messages.set(i.id,i)}}return r}formatPattern(e,n=null,r=null){if(typeof e=="string")return this._transform(e);let s=new Xu(this,r,n);try{return xo(s,e).toString(s)}catch(i){if(s.errors&&i instanceof Error)return s.errors.push(i),new gt().toString(s);throw i}}}const Or=/^(-?[a-zA-Z][\w-]*) *= */gm,js=/\.([a-zA-Z][\w-]*) *= */y,ac=/\*?\[/y,Ir=/(-?[0-9]+(?:\.([0-9]+))?)/y,rc=/([a-zA-Z][\w-]*)/y,Fs=/([$-])?([a-zA-Z][\w-]*)(?:\.([a-zA-Z][\w-]*))?/y,sc=/^[A-Z][A-Z0-9_-]*$/,Ya=/([^{}\n\r]+)/y,ic=/([^\\"\n\r]*)/y,Us=/\\([\\"])/y,Hs=/\\u([a-fA-F0-9]{4})|\\U([a-fA-F0-9]{6})/y,oc=/^\n+/,Vs=/ +$/,lc=/ *\r?\n/g,uc=/( *)$/,cc=/{\s*/y,Bs=/\s*}/y,dc=/\[\s*/y,fc=/\s*] */y,vc=/\s*\(\s*/y,hc=/\s*->\s*/y,_c=/\s*:\s*/y,mc=/\s*,?\s*/y,gc=/\s+/y;class wc{constructor(e){this.body=[],Or.lastIndex=0;let n=0;for(;;){let M=Or.exec(e);if(M===null)break;n=Or.lastIndex;try{this.body.push(f(M[1]))}catch(y){if(y instanceof SyntaxError)continue;throw y}}function r(M){return M.lastIndex=n,M.test(e)}function s(M,y){if(e[n]===M)return n++,!0;if(y)throw new y(`Expected ${M}`);return!1}function i(M,y){if(r(M))return n=M.lastIndex,!0;if(y)throw new y(`Expected ${M.toString()}`);return!1}function c(M){M.lastIndex=n;let y=M.exec(e);if(y===null)throw new SyntaxError(`Expected ${M.toString()}`);return n=M.lastIndex,y}function u(M){return c(M)[1]}function f(M){let y=_(),J=h();if(y===null&&Object.keys(J).length===0)throw new SyntaxError("Expected message value or attributes");return{id:M,value:y,attributes:J}}function h(){let M=Object.create(null);for(;r(js);){let y=u(js),J=_();if(J===null)throw new SyntaxError("Expected attribute value");M[y]=J}return M}function _(){let M;if(r(Ya)&&(M=u(Ya)),e[n]==="{"||e[n]==="}")return g(M?[M]:[],1/0);let y=K();return y?M?g([M,y],y.length):(y.value=ee(y.value,oc),g([y],y.length)):M?ee(M,Vs):null}function g(M=[],y){for(;;){if(r(Ya)){M.push(u(Ya));continue}if(e[n]==="{"){M.push(p());continue}if(e[n]==="}")throw new SyntaxError("Unbalanced closing brace");let I=K();if(I){M.push(I),y=Math.min(y,I.length);continue}break}let J=M.length-1,U=M[J];typeof U=="string"&&(M[J]=ee(U,Vs));let W=[];for(let I of M)I instanceof Ws&&(I=I.value.slice(0,I.value.length-y)),I&&W.push(I);return W}function p(){i(cc,SyntaxError);let M=x();if(i(Bs))return M;if(i(hc)){let y=R();return i(Bs,SyntaxError),{type:"select",selector:M,...y}}throw new SyntaxError("Unclosed placeable")}function x(){if(e[n]==="{")return p();if(r(Fs)){let[,M,y,J=null]=c(Fs);if(M==="$")return{type:"var",name:y};if(i(vc)){let U=T();if(M==="-")return{type:"term",name:y,attr:J,args:U};if(sc.test(y))return{type:"func",name:y,args:U};throw new SyntaxError("Function names must be all upper-case")}return M==="-"?{type:"term",name:y,attr:J,args:[]}:{type:"mesg",name:y,attr:J}}return L()}function T(){let M=[];for(;;){switch(e[n]){case")":return n++,M;case void 0:throw new SyntaxError("Unclosed argument list")}M.push(F()),i(mc)}}function F(){let M=x();return M.type!=="mesg"?M:i(_c)?{type:"narg",name:M.name,value:L()}:M}function R(){let M=[],y=0,J;for(;r(ac);){s("*")&&(J=y);let U=q(),W=_();if(W===null)throw new SyntaxError("Expected variant value");M[y++]={key:U,value:W}}if(y===0)return null;if(J===void 0)throw new SyntaxError("Expected default variant");return{variants:M,star:J}}function q(){i(dc,SyntaxError);let M;return r(Ir)?M=H():M={type:"str",value:u(rc)},i(fc,SyntaxError),M}function L(){if(r(Ir))return H();if(e[n]==='"')return A();throw new SyntaxError("Invalid expression")}function H(){let[,M,y=""]=c(Ir),J=y.length;return{type:"num",value:parseFloat(M),precision:J}}function A(){s('"',SyntaxError);let M="";for(;;){if(M+=u(ic),e[n]==="\\"){M+=B();continue}if(s('"'))return{type:"str",value:M};throw new SyntaxError("Unclosed string literal")}}function B(){if(r(Us))return u(Us);if(r(Hs)){let[,M,y]=c(Hs),J=parseInt(M||y,16);return J<=55295||57344<=J?String.fromCodePoint(J):"�"}throw new SyntaxError("Unknown escape sequence")}function K(){let M=n;switch(i(gc),e[n]){case".":case"[":case"*":case"}":case void 0:return!1;case"{":return se(e.slice(M,n))}return e[n-1]===" "?se(e.slice(M,n)):!1}function ee(M,y){return M.replace(y,"")}function se(M){let y=M.replace(lc,`
`),J=uc.exec(M)[1].length;return new Ws(y,J)}}}class Ws{constructor(e,n){this.value=e,this.length=n}}const bc=`# Every text of the page and of the alerts, in English. The same keys in ru and kk.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: behind plan by { $lag }
condition-behind-bad-plan = { $stage }: behind plan by { $lag }; on trial the plan had a chance of { $chance } here
condition-slow = { $stage }: at { $pace } of its pace since { $since }
condition-slow-stands = { $stage }: stands since { $since }
condition-will-fill = { $buffer }: will be full at { $at } (in { $in })
condition-will-empty = { $buffer }: will be empty at { $at } (in { $in })
condition-full = { $buffer }: full, the stage before it is blocked
condition-empty = { $buffer }: empty, the stage after it starves
condition-silent = { $source }: the source is silent, what it measures is unknown
condition-estimated = { $what } (by an estimate)
condition-meter-suspect-bias = { $signal }: off the balance by { $size }, not believed
condition-meter-suspect-drift = { $signal }: drifting off the balance, by { $size } now, not believed
condition-meter-suspect-stuck = { $signal }: stands still while material moves, not believed
condition-meter-suspect-spike = { $signal }: wild single readings, not believed
condition-meter-suspect-dead = { $signal }: shows nothing while material moves or says nothing at all
condition-meter-suspect-rival = (or { $rival })
condition-out-of-pattern = { $signal }: does not go with what is around it as it used to
condition-calibration-overdue = { $signal }: was to be calibrated by { $since }
condition-sensor-drifts = { $signal }: has drifted by { $size } since it was calibrated, by the balance
condition-low-grade = { $stage }: grade at { $pace } of plan, { $content } short by { $size } in the tonnes of this shift
condition-low-recovery = { $stage }: recovery at { $pace } of plan, { $content } short by { $size } in this shift

alert-raised = { $what }. Cause: { $cause }
alert-replaces = Replaces incident { $number }, unacknowledged ({ $count } since { $since })
alert-joined = { $what }. Same cause: { $cause }
alert-cleared = { $cause }: the incident is over
alert-acknowledged = { $cause }: acknowledged by { $by }
alert-commented = { $cause }: comment by { $by }: { $comment }

## Header

shift-label = Shift
shift-left = { $span } left
shift-none = no shift
time-label = Site time
plan-label = Plan
plan-version = v{ $version } from { $at }
plan-next = then v{ $version } from { $at }
plan-none = no plan
plan-trial-good = on trial: { $chance } at the least
plan-trial-poor = on trial at { $stage }
plan-trial-title = Plan on trial
plan-trial-of = v{ $version }, shift { $from }–{ $until }
plan-trial-done = will be done (80 %)
plan-trial-chance = chance to meet it
plan-trial-weakest = Weakest hour { $from }–{ $until }: { $stage } falls behind by { $lag } ({ $amount }), because of { $cause }
plan-trial-no-weak = No hour stands out: nowhere the plan runs away from what can be done.
plan-trial-at = As things stood, or will stand, at { $at }. Met: 98 % of the plan by the end of the shift, if nothing breaks down anew.
plan-trial-none = No plan has been on trial: there is no plan ahead, or nothing that could be forecast.
plan-trial-stage = On trial the plan of this shift had a chance of { $chance } here.
mode-live = LIVE
mode-demo = DEMO ×{ $speed }
mode-replay = REPLAY
sources-label = Sources
sources-alive = { $alive } of { $all } alive
sources-detail = link quality
sources-ailing = { $n ->
    [one] { $count } needs a look
   *[other] { $count } need a look
}
sources-title = Data sources
sources-note = As of { $at }; shares are of the last hour. Age: how old the freshest of the last minutes was when it came; below zero, the clock of the source is ahead.
source-label = Source
source-state = State
source-heard = Last heard
source-readings = In an hour
source-missing = Missing
source-late = Late
source-rejected = Rejected
source-age = Age
source-secs = { $secs } s
source-alive = alive
source-silent = silent
source-down = no link
source-reasons = Beside good ones:
source-signals = Signals: { $count }
source-signals-more = and { $count } more
sensors-title = Register of sensors
sensors-none = The site file has no sensor in its register.
sensors-note = Off by the balance: what the sensor shows too much, with twice the standard error. Errors are those of the worst reading.
sensor-label = Sensor
sensor-state = State
sensor-last = Calibrated
sensor-due = Next due
sensor-due-in = { $at } (in { $days } d)
sensor-due-ago = { $at } ({ $days } d ago)
sensor-accuracy = Accuracy
sensor-off = Off by the balance
sensor-valid = valid
sensor-overdue = overdue
sensor-not-calibrated = not calibrated here
sensor-drifts = drifts
sensor-often-out = out of its accuracy twice in a row: calibrate more often
sensor-modes = fails by:
sensor-calibrations = Calibrations: { $count }
sensor-line = gain { $gain }, offset { $offset }
sensor-errors = as found { $found }, as left { $left }
sensor-within = within accuracy
sensor-out = out of accuracy
sensor-withdrawn = withdrawn
signal-stale = stale
signal-good = good
signal-good-backfilled = out of a backlog
signal-uncertain-stuck = stuck
signal-uncertain-estimated = estimated
signal-uncertain-suspect = suspect
signal-uncertain-clock = time in doubt
signal-uncertain-sensor = sensor in doubt
signal-uncertain-spike = spike
signal-uncertain-change = changed too fast
signal-uncertain-substituted = substituted
signal-bad-range = out of range
signal-bad-sensor = sensor without a value
signal-bad-device = device failure
signal-bad-comm = no link to the device
signal-bad-config = no such register
signal-bad-no-data = no data
signal-bad-heartbeat = heartbeat stands still
signal-bad-stuck = stuck, somebody stands in
outcome-uncertain = uncertain
outcome-late = late, but in time
outcome-bad-range = out of range
outcome-bad-sensor = sensor without a value
outcome-bad-device = device failure
outcome-bad-comm = no link to the device
outcome-bad-config = no such register
outcome-bad-no-data = no data
outcome-spike = spike
outcome-change = changed too fast
outcome-bad-heartbeat = heartbeat stands still
outcome-bad-stuck = stuck, somebody stands in
outcome-duplicate = repeated
outcome-too-late = too late
outcome-future = from the future
outcome-queue-full = no room
outcome-no-answer = no answer
outcome-refused = refused
outcome-malformed = not understood
outcome-unmapped = not declared
outcome-sequence = lost under way
outcome-skipped = poll skipped
finding-no-connection = No connection.
finding-no-connection-steps = Check the power of the gateway or broker and the cable, then address and port in the site file. If the other sources are alive, this server's network is fine. It connects again by itself.
finding-silent = Connected, but nothing comes.
finding-silent-steps = Check whether the device behind the gateway runs and publishes; if the whole gateway is silent, power and network on site.
finding-no-answer = Some questions are not answered.
finding-no-answer-steps = Check power and address (unit id) of the silent device, then the line to it; if none answers, the gateway. It does not hold up its neighbours.
finding-refused = The device says there is no such register.
finding-refused-steps = Compare address, table and type with the manual; a common slip is to count from 1 instead of 0.
finding-malformed = Messages cannot be understood.
finding-malformed-steps = Compare a message with the pointer and time format in the site file: firmware or gateway may have been updated.
finding-unmapped = Something comes that is not declared.
finding-unmapped-steps = Add the signal to the site file, or take the subscription out.
finding-lost = Part of the data is lost under way.
finding-lost-steps = Check the load of network and gateway, the broker's queue (max_queued_messages) and the radio signal.
finding-overloaded = The line is too slow: some polls are skipped.
finding-overloaded-steps = Read slow points less often (class), put neighbouring addresses together, raise the line's speed; see whether a silent device slows it down.
finding-clock-ahead = Its clock is { $by } ahead: readings from the future do not count.
finding-clock-ahead-steps = Switch time synchronisation (NTP) on in the device, and check its time zone.
finding-clock-behind = The freshest comes { $by } old: a clock behind, or data in a queue.
finding-clock-behind-steps = If the age stays the same, it is the clock: switch NTP on, check the time zone. If it grows or shrinks, it is a queue at the gateway.
finding-clocks-corrected = Wrong clock, { $by }: { $devices }. Its readings are put at the right time.
finding-clocks-corrected-steps = Switch time synchronisation (NTP) on in the device, and check its time zone. If its data are late by design, write clock = "trusted" into the site file.
source-clocks = Clocks of devices: { $count }
clock-ahead = { $by } ahead
clock-behind = { $by } behind
clock-well = right
clock-trusted = taken at its word
clock-gains = gains { $secs } s a day
clock-set = set at { $at } by { $by } s
clock-waiting = { $count } readings wait
finding-device = None of its signals has a value: the device itself says that something is wrong.
finding-device-steps = Look at its display and lamps, its power and its log, and whether it is being serviced.
finding-sensors = Single sensors are not well: { $signals }.
finding-sensors-steps = The link is there and other signals come: look at the sensor, its power and heating.
alarms-label = Incidents
alarms-new = { $count } new
alarms-acknowledged = { $count } acknowledged
alarms-returned = { $count } gone unacknowledged
language-label = Language
theme-light = Light theme
theme-dark = Dark theme
loading = Connecting to the server…

## Chain

chain-label = Production chain
stage-label = Stage
buffer-label = Buffer
table-show = Table
table-hide = Diagram
stage-on-plan = on plan
stage-ahead = ahead
stage-behind = behind
stage-starved = starved
stage-blocked = blocked
stage-unknown = no data
stage-no-plan = no plan
lag-on-plan = on plan
rate-label = rate
lag-label = phase
total-of-plan = { $actual } of { $planned }
data-age = data { $span } old
buffer-full-in = full in
buffer-empty-in = empty in
buffer-full-now = full
buffer-empty-now = empty
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – never)
buffer-no-clock = limit far off
buffer-above = above high mark
buffer-below = below low mark
buffer-no-flow = flow unknown
sensor-doubtful = sensor ?
level-label = level
clock-label = clock
net-label = inflow less outflow
actual-label = actual
planned-label = plan
state-label = state

summary-in-step = The chain is on plan
summary-unknown = { $n ->
    [one] No data on { $count } stage
   *[other] No data on { $count } stages
}
summary-worst = Furthest behind
summary-clock = Next limit
summary-drum = The drum since { $at }
drum-mark = drum
estimate-tab-twin = estimate: twin, { $since }
estimate-tab-balance = estimate: balance, { $since }
estimate-tab-manual = estimate: figure, { $since }
estimate-twin = Estimated by { $signal }, the twin, since { $since }: the signal itself says nothing.
estimate-balance = Estimated from the balance around since { $since }: the signal itself says nothing.
estimate-manual = Estimated by the figure that was given since { $since }: the signal itself says nothing.
estimate-part = Of what is done, { $amount } is estimated.
forecast-estimated = It begins from figures that are estimated now.
drum-stop = stands
drum-rate = runs slow
drum-plan = all well
burn-fast = Plan’s 2 % tolerance: { $used } gone, burning ×{ $rate }
burn-gone = Plan’s 2 % tolerance is gone ({ $used })
zone-label = drum’s protection
zone-before = feeds the drum: { $zone }, { $used } used
zone-after = takes from the drum: { $zone }, { $used } used
zone-green = green
zone-yellow = yellow
zone-red = red
legend-sign = + behind, − ahead, ±5 min “on plan”
legend-done = “of”: done of the plan by now; → by the end of the shift, ▲ if hardly the plan
legend-plan = plan now
legend-nominal = nominal
legend-marks = low, high
legend-target = target
legend-band = error of level
legend-clock = clock: when the forecast says so, 80 % band
legend-unknown = no data
legend-estimate = ~ estimated: somebody stands in for a dead signal
legend-drum = drum: the stage that limits the chain now
legend-thirds = thirds of a buffer’s protection of the drum

legend-title = Legend

## Forecast

forecast-open = forecast
forecast-title = Forecast
forecast-at = Forecast of { $at }: { $paths } paths, { $span } ahead.
forecast-none = There is no forecast yet.
end-title = By the end of the shift (80 %)
end-of-plan = of { $planned } planned; chance to meet it
grade-title = How good forecasts have been
grade-what = what was said
grade-was = what became of it
grade-aim = aim
grade-levels = 80 % band of a level, { $ahead } ahead
grade-clock = clock to a limit that came, in its last hour
grade-end-held = 80 % band of the end of a shift
grade-end-error = the end of a shift, as a share of the plan
grade-held = { $held } of { $cases } held
grade-off = off by { $off } in the mean of { $cases }
grade-none = no case yet

## Use of time

close = Close
detail-open = Use of time
time-title = Time of this shift
time-last = Shift before
time-none = There is no shift yet.
time-producing = works
time-slow = works slow
time-starved = starved
time-blocked = blocked
time-down = unplanned stop
time-planned-stop = planned stop
time-idle = nothing planned
time-unknown = no data
time-availability = availability
time-ready = not down
time-used = used of that
time-effectiveness = effectiveness
time-quality = quality
time-oee = OEE
time-utilisation = of the clock

## Incidents

incidents-title = Incidents
incidents-none = No incidents
incidents-none-more = Nothing in the chain needs a person.
incidents-none-blind = But not every part of it is seen.
incidents-rest = { $n ->
    [one] and { $count } more incident
   *[other] and { $count } more incidents
}
incident-cause = cause: { $cause }
incident-since = since { $at } · { $span }
incident-ended = over at { $at }
incident-replaces = came again: replaces No. { $number }, unacknowledged ({ $count } since { $since })
incident-loss = if nothing is done: { $stage } loses { $amount } by { $until }
incident-loss-parts = of that from { $parts }
incident-loss-machine = { $machine } out of work
incident-loss-even-so = even mended now, the plan will miss { $amount }
incident-members = { $n ->
    [one] { $count } more consequence
   *[other] { $count } more consequences
}
incident-new = unacknowledged
incident-acknowledged = acknowledged
incident-returned = gone, unacknowledged
incident-normal = over
member-over = over
acknowledge = Acknowledge
acknowledging = Sending…
comment = Comment
comment-send = Record
comment-placeholder = what was done, who was told
refused = Refused by the server: { $error }
name-title = Who acknowledges?
name-hint = Asked once and kept in this browser.
name-field = Name and post
name-save = Remember
name-change = change
name-current = At the desk: { $name }
cancel = Cancel

## Demonstration and replay

demo-title = Scenarios
demo-stop = Stop the scenario
demo-running = running
demo-none = No scenarios
replay-title = Recording
replay-pause = Pause
replay-play = Play
replay-paused = paused
replay-speed = Speed

## Link

link-lost = No link to the server since { $at }. This is the last that was known, not the present state.
link-frozen = The server answers, but site time has stood still since { $at }. What is shown is not being updated.
link-refused = The server answers, but not as expected: { $error }

## Metal beside the tonnes

metal-title = Metal: { $content }
metal-sampled = sampled at { $at }
metal-grade = grade of feed now
metal-recovery = recovery now
metal-won = won in this shift
metal-moved = moved in this shift
metal-gap = against plan
metal-unknown = tonnes of unknown grade
metal-of-plan = plan { $planned }
loss-own-stop = own stops
loss-slow = slow
loss-starved = starved by: { $by }
loss-blocked = blocked by: { $by }
loss-quality = grade and recovery
loss-plan = change of plan
loss-unknown = unknown

## Figures of a shift that people enter

entry-open = Enter figures
entry-title = Figures of the shift
entry-author = Who enters (name)
entry-author-needed = Say who enters.
entry-shift-now = This shift
entry-shift-last = Last shift
entry-missing = Not entered: { $count } of { $all }
entry-complete = All is entered
entry-none = not entered
entry-told = entered: { $count }
entry-told-until = only until { $at }
entry-from = from
entry-until = until
entry-at = time
entry-document = document no.
entry-reason = Correction of { $when }. Reason:
entry-reason-needed = Write why it is corrected.
entry-withdraw = Withdraw
entry-withdrawn = withdrawn
entry-correct = correct
entry-revisions = revisions: { $count }
entry-more = show { $count } more
entry-eyes = Levels by eye
entry-send = Send
entry-keys = Enter: next, Ctrl+Enter: send
entry-taken = Taken: { $count }
entry-not-taken = Nothing was taken. Mend what is marked and send again.
entry-not-sent = Not sent. Mend what is marked.
entry-nothing = There is nothing to send: enter at least one value.
entry-no-link = No link to the server. What was typed is kept here: send again.
entry-out-of-range = Out of range. Expected: { $range }
entry-range-from = from { $least } { $unit }
entry-range-to = up to { $most } { $unit }
entry-time-expected = The time is not of this shift. Expected HH:MM from { $start } to { $end }
entry-told-already = Entered already until { $at }. To change it press “correct”
entry-last-title = Totals of the last shift
entry-file = File: weighbridge, laboratory, shift sheet
entry-file-hint = XLSX or CSV. The file is checked first, and taken when you say so.
entry-file-kind = Kind of table
entry-file-usual = by the usual names of columns
entry-file-choose = Choose a file
entry-file-author = First say above who enters.
entry-file-would = To be taken: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-good = Good rows: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-taken = Taken: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-known = Nothing new in the file: all of it is known already.
entry-file-problems = Problems: { $count }. Nothing was taken.
entry-file-take = Take the file
entry-file-take-good = Take the good rows only: { $count }
entry-file-sheets = Sheet “{ $sheet }” was read. Not read: { $others }.
entry-file-outdated = Rows { $rows }: corrected since by hand; the correction stands.
entry-row = Row
entry-column = Column
entry-what = What is wrong, and what is expected
last-title = Last shift
last-amended = amended at { $at }, was { $was }

fact-out-of-range = { $found } is out of range. Expected { $least } to { $most }
fact-too-old = Too old. Taken from { $since } on: this shift and the last
fact-forgotten = Too old: that time can be corrected no more
fact-future = That time has not come yet. Expected until { $until }
fact-overlaps = A part of that time is entered already: { $value } ({ $from }–{ $until }, { $author }). Correct that one
fact-no-reason = Entered already: { $value } ({ $author }). To correct it press “correct” and write why
fact-not-a-number = { $found } is no number. Expected, for example, 1 240.5
fact-not-a-time = { $found } is no time. Expected, for example, 22.11.2026 08:00
fact-not-a-date = { $found } is no date. Expected, for example, 22.11.2026
fact-lacks-time = There is no time. Expected a time of the day or a shift beside the date
fact-lacks-date = { $found } has no date. Expected a date beside it
fact-no-heading = No heading was found. Needed are a time (Date and Time, Start and End, or Date and Shift) and a value (Net, Actual, …)
fact-no-column = There is no column “{ $expected }”. Found: { $found }
fact-unknown-name = Unknown: { $found }. Expected the name of a signal, a buffer or a stage
fact-of-nothing = It is not clear what the value is of: choose a kind of table, or add a column that says it
fact-contradicts = The same as row { $row }, with another value. Keep the right one, or give them document numbers
fact-unit = The column is in { $found }, expected { $expected }. Nothing is converted
fact-no-table = The file cannot be read. Expected XLSX or CSV with a table
fact-no-rows = There are no rows with values below the heading
fact-too-wide = One cell too many. A comma in a number may have been taken for the end of a cell
fact-no-shift = { $found }: there is no such shift on that day
fact-backwards = It ends before it begins
fact-needs-interval = From and until are needed
fact-needs-one-time = One time is needed, without an end
fact-author = Name: 1 to { $most } characters
fact-too-long = Too long: { $most } characters at most
fact-full = There are { $limit } entries already, and no more are taken

## Units

unit-t = t
unit-per-hour = { $unit }/h
span-days = { $days } d { $hours } h
span-hours = { $hours } h { $minutes } min
span-minutes = { $minutes } min
span-seconds = { $seconds } s

# People: signing in, roles, the log of what was done
who-sign-in = Sign in to do this.
who-look = Sign in to look at this site.
who-ended = The session has ended. Sign in again.
who-open = Nobody has to sign in here: there are no users yet. The first one is added on the machine itself: tizbek user add.
who-not-allowed = { $name } may not do this: it takes one of the roles { $roles }.
who-not-yours = This concerns other stages than yours ({ $units }).
who-other-name = You are signed in as { $name } and cannot speak as { $typed }.
who-wrong = Login or password is wrong.
who-wrong-old = The old password is wrong.
who-wait = Too many attempts failed. Try again in { $wait }.
who-origin = The request comes from another page ({ $origin }) and was not done.
who-no-log = The log cannot be written now, so nothing was done.
role-viewer = viewer
role-dispatcher = dispatcher
role-planner = planner
role-engineer = engineer
role-unit = unit
role-administrator = administrator
sign-title = Sign in
sign-login = Login
sign-password = Password
sign-do = Sign in
sign-caps = Caps Lock is on
sign-kept = What you have typed is kept and will be sent.
sign-again = Again in { $wait }
sign-show = Show the password
me-open = No sign-in
me-open-long = There are no users yet: nobody has to sign in, and names are typed. The first user is added on the machine itself: tizbek user add.
me-stranger = Not signed in
me-title = Who is at the desk
me-roles = Roles
me-units = Stages
me-sign-out = Sign out
me-password = Change the password
me-users = Users
me-log = Log of what was done
me-demo = See it in another role
me-may-not = Your role may not do this
me-not-yours = Concerns other stages
password-old = Old password
password-new = New password, 10 characters at least
password-again = New password once more
password-differ = The two differ
password-changed = The password is changed. Sign in with the new one.
users-add = Add a user
users-name = Name and post
users-state = State
users-active = let in
users-disabled = disabled
users-disable = Disable
users-enable = Let in again
users-change = Change
users-reset = New password
users-save = Save
users-saved = Saved: { $login }
users-ends = With a new password or role the user's sessions end.
log-when = When
log-who = Who
log-from = From
log-what = What
log-on = On what
log-outcome = Outcome
log-all = all
log-more = Show earlier ones
log-none = No such rows
log-sound = The log is sound: { $count } rows, each as it was written.
log-unsound = The log was changed: row { $row }. Tell the administrator: tizbek log verify.
entry-by = entered by { $name }
did-asked = asked
did-done = done
did-refused = refused
did-denied = denied
did-failed = failed
act-sign-in = sign-in
act-sign-out = sign-out
act-acknowledge = acknowledgement
act-comment = comment
act-tell-facts = facts told
act-import-facts = table of facts
act-calibrate = calibration
act-survey = survey
act-plan = plan
act-replay = replay
act-scenario = scenario
act-user-add = new user
act-user-name = name of a user
act-user-roles = roles of a user
act-user-password = password of a user
act-user-disable = user disabled
act-user-enable = user let in
act-token-add = new token
act-token-revoke = token revoked
`,pc=`# Every text of the page and of the alerts, in Kazakh. A key that is missing here is shown in Russian: its Kazakh term is not
# confirmed. Kazakh keeps the singular after a numeral, so one form is enough.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: жоспардан { $lag } артта
condition-behind-bad-plan = { $stage }: жоспардан { $lag } артта; тексеруде жоспардың мұнда орындалу ықтималдығы { $chance } болған
condition-slow = { $stage }: { $since } бастап қарқыны керегінің { $pace }
condition-slow-stands = { $stage }: { $since } бастап тұр
condition-will-fill = { $buffer }: сағат { $at } толады ({ $in } кейін)
condition-will-empty = { $buffer }: сағат { $at } босайды ({ $in } кейін)
condition-full = { $buffer }: толы, алдыңғы кезең тоқтап тұр
condition-empty = { $buffer }: бос, келесі кезеңге алатын ештеңе жоқ
condition-silent = { $source }: дереккөз үндемейді, деректері белгісіз
condition-estimated = { $what } (бағалау бойынша)
condition-meter-suspect-bias = { $signal }: баланстан { $size } ауытқиды, көрсеткішіне сенбейміз
condition-meter-suspect-drift = { $signal }: баланстан алыстап барады, қазір { $size }, көрсеткішіне сенбейміз
condition-meter-suspect-stuck = { $signal }: материал қозғалса да көрсеткіші өзгермейді, оған сенбейміз
condition-meter-suspect-spike = { $signal }: жалған секірістер, көрсеткішіне сенбейміз
condition-meter-suspect-dead = { $signal }: материал қозғалысын көрсетпейді немесе үндемейді
condition-meter-suspect-rival = (немесе { $rival })
condition-out-of-pattern = { $signal }: көршілерімен бұрынғыдай үйлеспейді
condition-calibration-overdue = { $signal }: калибрлеу мерзімі { $since } өтіп кетті
condition-sensor-drifts = { $signal }: калибрлеуден кейін баланс бойынша { $size } ауытқыды

alert-raised = { $what }. Себебі: { $cause }
alert-joined = { $what }. Себебі бұрынғыша: { $cause }
alert-cleared = { $cause }: оқиға аяқталды
alert-acknowledged = { $cause }: расталды, { $by }
alert-commented = { $cause }: түсініктеме, { $by }: { $comment }

## Header

shift-label = Ауысым
shift-left = { $span } қалды
shift-none = ауысым жоқ
time-label = Алаң уақыты
plan-label = Жоспар
plan-version = v{ $version }, { $at } бастап
plan-none = жоспар жоқ
plan-trial-title = Жоспарды тексеру
plan-trial-chance = орындалу ықтималдығы
mode-live = НАҚТЫ УАҚЫТ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ҚАЙТА КӨРСЕТУ
sources-label = Дереккөздер
sources-alive = { $all } ішінен { $alive } жұмыста
sources-detail = байланыс сапасы
sources-title = Дереккөздер
source-label = Дереккөз
source-signals = Сигналдар: { $count }
source-state = Күйі
source-alive = тірі
source-silent = үнсіз
source-down = байланыс жоқ
alarms-label = Оқиғалар
alarms-new = { $count } жаңа
alarms-acknowledged = { $count } расталды
language-label = Тіл
theme-light = Ашық түс
theme-dark = Қараңғы түс
loading = Сервермен байланыс орнатылуда…

## Chain

chain-label = Өндірістік тізбек
stage-label = Кезең
buffer-label = Буфер
table-show = Кесте
table-hide = Сұлба
stage-on-plan = жоспар бойынша
stage-ahead = озық
stage-behind = артта
stage-starved = шикізат жоқ
stage-blocked = орын жоқ
stage-unknown = дерек жоқ
stage-no-plan = жоспар жоқ
lag-on-plan = жоспарда
rate-label = қарқын
lag-label = фаза
total-of-plan = { $actual } / { $planned }
data-age = дерек { $span } бұрын
buffer-full-in = толуына
buffer-empty-in = босауына
buffer-full-now = толы
buffer-empty-now = бос
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – жоқ)
buffer-no-clock = шек алыс
buffer-above = шектен жоғары
buffer-below = шектен төмен
buffer-no-flow = ағын белгісіз
sensor-doubtful = датчик ?
level-label = деңгей
clock-label = мерзім
net-label = кіріс пен шығыс айырмасы
actual-label = факт
planned-label = жоспар
state-label = күйі

summary-in-step = Тізбек жоспар бойынша жүруде
summary-unknown = { $count } кезең туралы дерек жоқ
summary-worst = Ең артта қалған
summary-clock = Ең жақын шек
summary-drum = { $at } бастап тар орын
drum-mark = тар орын
estimate-tab-twin = бағалау: дублёр, { $since }
estimate-tab-balance = бағалау: баланс, { $since }
estimate-tab-manual = бағалау: қолмен, { $since }
estimate-twin = Дублёр «{ $signal }» бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-balance = Айналадағы баланс бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-manual = Берілген сан бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-part = Орындалғанның { $amount } бөлігі — бағалау.
forecast-estimated = Ол қазір бағаланған сандардан басталады.
drum-stop = тоқтап тұр
drum-rate = баяу
drum-plan = ақаусыз
zone-green = жасыл
zone-yellow = сары
zone-red = қызыл
legend-sign = + артта, − озық, ±5 мин «жоспарда»
legend-done = «/»: осы сағатқа жоспардан орындалғаны; → ауысым соңына
legend-plan = қазіргі жоспар
legend-nominal = номинал
legend-marks = шектер
legend-target = мақсат
legend-band = қателік
legend-clock = мерзім: болжам бойынша, жақшада 80 %
legend-unknown = дерек жоқ
legend-estimate = ~ бағалау: үндемеген сигналдың орнына басқасы айтады

legend-title = Белгілер

## Forecast

forecast-open = болжам
forecast-title = Болжам

## Use of time

close = Жабу
time-title = Осы ауысымның уақыты
time-last = Алдыңғы ауысым
time-producing = жұмыс
time-slow = баяу жұмыс
time-starved = шикізат жоқ
time-blocked = орын жоқ
time-down = жоспардан тыс тоқтап тұру
time-planned-stop = жоспарлы тоқтап тұру
time-idle = жоспар жоқ
time-unknown = дерек жоқ
time-quality = сапа
time-oee = OEE

## Incidents

incidents-title = Оқиғалар
incidents-none = Оқиға жоқ
incidents-none-more = Тізбекте араласуды қажет ететін жер жоқ.
incidents-none-blind = Бірақ барлық буын туралы дерек жоқ.
incidents-rest = және тағы { $count } оқиға
incident-cause = себебі: { $cause }
incident-since = { $at } бастап · { $span }
incident-ended = { $at } аяқталды
incident-loss = ештеңе істелмесе: { $stage } { $until } дейін { $amount } кем береді
incident-loss-parts = оның ішінде: { $parts }
incident-loss-machine = { $machine } жұмыс істемейді
incident-loss-even-so = қазір жөнделсе де, жоспарға { $amount } жетпейді
incident-members = тағы { $count } салдар
incident-new = расталмаған
incident-acknowledged = расталды
incident-normal = аяқталды
member-over = өтті
acknowledge = Растау
acknowledging = Жіберілуде…
comment = Түсініктеме
comment-send = Жазу
comment-placeholder = не істелді, кімге хабарланды
refused = Сервер қабылдамады: { $error }
name-title = Кім растайды?
name-hint = Аты-жөні бір рет сұралып, осы браузерде сақталады.
name-field = Тегі және лауазымы
name-save = Сақтау
name-change = өзгерту
name-current = Пультте: { $name }
cancel = Болдырмау

## Demonstration and replay

demo-title = Сценарийлер
demo-stop = Сценарийді тоқтату
demo-running = жүруде
demo-none = Сценарий жоқ
replay-title = Жазба
replay-pause = Кідірту
replay-play = Жалғастыру
replay-paused = кідіртілді
replay-speed = Жылдамдық

## Link

link-lost = Сервермен байланыс { $at } бері жоқ. Соңғы белгілі күй көрсетілген, бұл қазіргі күй емес.
link-frozen = Сервер жауап береді, бірақ алаң уақыты { $at } бері тұр. Көрсетілген деректер жаңармайды.
link-refused = Сервердің жауабы күткендей емес: { $error }

## Metal beside the tonnes

metal-of-plan = жоспар { $planned }
loss-unknown = белгісіз

## Figures of a shift that people enter

entry-open = Дерек енгізу
entry-title = Ауысым деректері
entry-author = Енгізуші (аты-жөні)
entry-author-needed = Кім енгізетінін жазыңыз.
entry-shift-now = Осы ауысым
entry-shift-last = Өткен ауысым
entry-missing = Енгізілмегені: { $all } ішінен { $count }
entry-complete = Бәрі енгізілді
entry-none = енгізілмеген
entry-told = енгізілгені: { $count }
entry-told-until = тек { $at } дейін
entry-from = басы
entry-until = соңы
entry-at = уақыты
entry-document = құжат №
entry-reason = { $when } деректерін түзету. Себебі:
entry-reason-needed = Түзету себебін жазыңыз.
entry-withdraw = Алып тастау
entry-withdrawn = алынып тасталды
entry-correct = түзету
entry-revisions = өзгертілді: { $count } жазба
entry-more = тағы { $count } көрсету
entry-eyes = Көзбен бағаланған деңгейлер
entry-send = Жіберу
entry-keys = Enter — келесі, Ctrl+Enter — жіберу
entry-taken = Қабылданды: { $count }
entry-not-taken = Ештеңе қабылданған жоқ. Белгіленгенін түзетіп, қайта жіберіңіз.
entry-not-sent = Жіберілген жоқ. Белгіленгенін түзетіңіз.
entry-nothing = Жіберетін ештеңе жоқ: кемінде бір мән енгізіңіз.
entry-no-link = Сервермен байланыс жоқ. Енгізілгені осында сақталды: қайта жіберіңіз.
entry-out-of-range = Шектен тыс. Күтілетіні: { $range }
entry-range-from = { $least } { $unit } бастап
entry-range-to = { $most } { $unit } дейін
entry-time-expected = Уақыт бұл ауысымға жатпайды. Күтілетіні: { $start }–{ $end } аралығында СС:ММ
entry-told-already = { $at } дейін енгізіліп қойған. Өзгерту үшін «түзету» батырмасын басыңыз
entry-last-title = Өткен ауысым қорытындысы
entry-file = Файл: таразы, зертхана, ауысым қорытындысы
entry-file-hint = XLSX немесе CSV. Файл алдымен тексеріледі, содан кейін батырмамен қабылданады.
entry-file-kind = Кесте түрі
entry-file-usual = бағандардың әдеттегі атауларымен
entry-file-choose = Файлды таңдаңыз
entry-file-author = Алдымен жоғарыда кім енгізетінін жазыңыз.
entry-file-would = Қабылданатыны: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-good = Жарамды жолдар: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-taken = Қабылданды: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-known = Файлда жаңа ештеңе жоқ: бәрі бұрыннан белгілі.
entry-file-problems = Қате: { $count }. Ештеңе қабылданған жоқ.
entry-file-take = Файлды қабылдау
entry-file-take-good = Тек жарамды жолдарды қабылдау: { $count }
entry-file-sheets = «{ $sheet }» парағы оқылды. Оқылмағандары: { $others }.
entry-file-outdated = { $rows } жолдар: содан бері қолмен түзетілген, түзету күшінде қалады.
entry-row = Жол
entry-column = Баған
entry-what = Не дұрыс емес және не күтіледі
last-title = Өткен ауысым
last-amended = { $at } түзетілді, бұрын { $was }

fact-out-of-range = { $found } — шектен тыс. Күтілетіні: { $least }–{ $most }
fact-too-old = Тым ескі. { $since } бастап қабылданады: осы және өткен ауысым
fact-forgotten = Тым ескі: бұл уақытты енді түзетуге болмайды
fact-future = Бұл уақыт әлі келген жоқ. Күтілетіні: { $until } дейін
fact-overlaps = Бұл уақыттың бір бөлігіне енгізіліп қойған: { $value } ({ $from }–{ $until }, { $author }). Сол жазбаны түзетіңіз
fact-no-reason = Енгізіліп қойған: { $value } ({ $author }). Түзету үшін «түзету» батырмасын басып, себебін жазыңыз
fact-not-a-number = { $found } — сан емес. Мысалы, 1 240,5 күтіледі
fact-not-a-time = { $found } — уақыт емес. Мысалы, 22.11.2026 08:00 күтіледі
fact-not-a-date = { $found } — күн емес. Мысалы, 22.11.2026 күтіледі
fact-lacks-time = Уақыты жоқ. Күннің жанында сағат немесе ауысым күтіледі
fact-lacks-date = { $found } күнсіз. Жанында күні күтіледі
fact-no-heading = Кесте тақырыптары табылмады. Уақыт (Күні мен Уақыты, Басталуы мен Аяқталуы немесе Күні мен Ауысым) және мән (Нетто, Нақты, …) керек
fact-no-column = «{ $expected }» бағаны жоқ. Табылғаны: { $found }
fact-unknown-name = Белгісіз: { $found }. Көрсеткіштің, бункердің немесе кезеңнің атауы күтіледі
fact-of-nothing = Мән неге қатысты екені белгісіз: кесте түрін таңдаңыз немесе көрсеткіш бағанын қосыңыз
fact-contradicts = { $row }-жолмен бірдей, бірақ мәні басқа. Дұрыс жолды қалдырыңыз немесе құжат нөмірлерін жазыңыз
fact-unit = Баған өлшемі { $found }, күтілетіні { $expected }. Қайта есептелмейді
fact-no-table = Файл оқылмайды. Кестесі бар XLSX немесе CSV күтіледі
fact-no-rows = Тақырып астында мәні бар жолдар жоқ
fact-too-wide = Артық ұяшық бар. Санның үтірі бөлгіш ретінде оқылған болуы мүмкін
fact-no-shift = { $found } — бұл күні ондай ауысым жоқ
fact-backwards = Соңы басынан бұрын
fact-needs-interval = Басы мен соңы керек
fact-needs-one-time = Бір ғана уақыт керек
fact-author = Аты-жөні: 1-ден { $most } таңбаға дейін
fact-too-long = Тым ұзын: { $most } таңбадан аспауы керек
fact-full = Жазба саны { $limit } болды, енді қабылданбайды

## Units

unit-t = т
unit-per-hour = { $unit }/сағ
span-days = { $days } тәул { $hours } сағ
span-hours = { $hours } сағ { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с

## Sensors

sensors-title = Датчиктер тізілімі
sensor-label = Датчик
sensor-state = Күйі
sensor-last = Калибрлеу
sensor-due = Келесі
sensor-due-in = { $at } ({ $days } күннен кейін)
sensor-due-ago = { $at } ({ $days } күн бұрын)
sensor-valid = жарамды
sensor-overdue = мерзімі өткен
sensor-calibrations = Калибрлеулер: { $count }

# Адамдар: кіру, рөлдер, әрекеттер журналы
who-sign-in = Мұны істеу үшін жүйеге кіріңіз.
who-look = Көру үшін жүйеге кіріңіз.
who-ended = Сеанс аяқталды. Қайта кіріңіз.
who-wrong = Логин немесе құпиясөз қате.
who-wrong-old = Ескі құпиясөз қате.
role-viewer = бақылаушы
role-dispatcher = диспетчер
role-engineer = инженер
role-unit = учаске
role-administrator = әкімші
sign-title = Кіру
sign-login = Логин
sign-password = Құпиясөз
sign-do = Кіру
sign-caps = Caps Lock қосулы
sign-again = { $wait } кейін қайталауға болады
sign-show = Құпиясөзді көрсету
me-open = Кіру қажет емес
me-stranger = Сіз кірген жоқсыз
me-title = Пультте кім
me-roles = Рөлдер
me-units = Кезеңдер
me-sign-out = Шығу
me-password = Құпиясөзді ауыстыру
me-users = Пайдаланушылар
me-log = Әрекеттер журналы
me-demo = Басқа рөлде көру
me-may-not = Рөліңіз мұны істей алмайды
me-not-yours = Басқа кезеңдерге қатысты
password-old = Ескі құпиясөз
password-new = Жаңа құпиясөз, кемінде 10 таңба
password-again = Жаңа құпиясөз тағы бір рет
password-differ = Құпиясөздер сәйкес емес
password-changed = Құпиясөз өзгертілді. Жаңасымен кіріңіз.
users-add = Пайдаланушы қосу
users-name = Тегі және лауазымы
users-state = Күйі
users-active = рұқсат бар
users-disabled = ажыратылған
users-disable = Ажырату
users-enable = Рұқсат беру
users-change = Өзгерту
users-reset = Жаңа құпиясөз
users-save = Сақтау
users-saved = Сақталды: { $login }
log-when = Қашан
log-who = Кім
log-from = Қайдан
log-what = Не
log-on = Неге
log-outcome = Нәтиже
log-all = барлығы
log-more = Бұрынғыларын көрсету
log-none = Мұндай жазбалар жоқ
entry-by = { $name } енгізді
did-asked = сұралды
did-done = орындалды
did-refused = қабылданбады
did-denied = рұқсат етілмеді
did-failed = орындалмады
act-sign-in = кіру
act-sign-out = шығу
act-acknowledge = растау
act-comment = пікір
act-calibrate = калибрлеу
act-plan = жоспар
act-user-add = жаңа пайдаланушы
act-user-roles = пайдаланушы рөлдері
act-user-password = пайдаланушы құпиясөзі
act-token-add = жаңа токен
`,yc=`# Every text of the page and of the alerts, in Russian. The same keys in kk and en; a key missing from kk is shown in Russian.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.
# The names of buffers have any gender and number, so a sentence about one puts a colon after its name.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: отставание от плана { $lag }
condition-behind-bad-plan = { $stage }: отставание от плана { $lag }; проверка плана давала здесь шанс { $chance }
condition-slow = { $stage }: темп { $pace } от нужного с { $since }
condition-slow-stands = { $stage }: стоит с { $since }
condition-will-fill = { $buffer }: будет полон в { $at } (через { $in })
condition-will-empty = { $buffer }: будет пуст в { $at } (через { $in })
condition-full = { $buffer }: полон, подающий этап заблокирован
condition-empty = { $buffer }: пуст, следующему этапу нечего брать
condition-silent = { $source }: источник молчит, его данные неизвестны
condition-estimated = { $what } (по оценке)
condition-meter-suspect-bias = { $signal }: расходится с балансом на { $size }, показаниям не верим
condition-meter-suspect-drift = { $signal }: уходит от баланса, сейчас на { $size }, показаниям не верим
condition-meter-suspect-stuck = { $signal }: показания застыли, хотя материал движется, им не верим
condition-meter-suspect-spike = { $signal }: ложные выбросы, показаниям не верим
condition-meter-suspect-dead = { $signal }: не показывает движения материала или молчит
condition-meter-suspect-rival = (или { $rival })
condition-out-of-pattern = { $signal }: не согласуется с соседями так, как раньше
condition-calibration-overdue = { $signal }: срок калибровки истёк { $since }
condition-sensor-drifts = { $signal }: после калибровки ушёл на { $size } по балансу
condition-low-grade = { $stage }: содержание { $pace } от плана, в тоннах этой смены не хватает { $size } ({ $content })
condition-low-recovery = { $stage }: извлечение { $pace } от плана, в этой смене не хватает { $size } ({ $content })

alert-raised = { $what }. Причина: { $cause }
alert-replaces = Заменяет происшествие № { $number }, не квитированное (таких { $count } с { $since })
alert-joined = { $what }. Причина прежняя: { $cause }
alert-cleared = { $cause }: происшествие закончилось
alert-acknowledged = { $cause }: квитировано, { $by }
alert-commented = { $cause }: комментарий, { $by }: { $comment }

## Header

shift-label = Смена
shift-left = осталось { $span }
shift-none = смены нет
time-label = Время площадки
plan-label = План
plan-version = v{ $version } с { $at }
plan-next = затем v{ $version } с { $at }
plan-none = плана нет
plan-trial-good = проверка плана: не ниже { $chance }
plan-trial-poor = по проверке: { $stage }
plan-trial-title = Проверка плана
plan-trial-of = v{ $version }, смена { $from }–{ $until }
plan-trial-done = будет сделано (80 %)
plan-trial-chance = шанс выполнить
plan-trial-weakest = Слабый час { $from }–{ $until }: { $stage } отстаёт на { $lag } ({ $amount }), причина: { $cause }
plan-trial-no-weak = Слабых часов нет: план нигде не уходит дальше возможного.
plan-trial-at = По состоянию на { $at }. Выполнен: 98 % плана к концу смены, если новых поломок не будет.
plan-trial-none = Проверять нечего: впереди нет плана, или прогноз невозможен.
plan-trial-stage = Проверка плана этой смены давала здесь шанс { $chance }.
mode-live = ПРЯМЫЕ ДАННЫЕ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ВОСПРОИЗВЕДЕНИЕ
sources-label = Источники
sources-alive = живы { $alive } из { $all }
sources-detail = качество связи
sources-ailing = { $n ->
    [one] у { $count } замечание
   *[other] у { $count } замечания
}
sources-title = Источники данных
sources-note = По состоянию на { $at }; доли — за последний час. Возраст: насколько старым было самое свежее из пришедшего за последние минуты; меньше нуля — часы источника спешат.
source-label = Источник
source-state = Состояние
source-heard = Последнее
source-readings = За час
source-missing = Не пришло
source-late = Поздно
source-rejected = Отвергнуто
source-age = Возраст
source-secs = { $secs } с
source-alive = жив
source-silent = молчит
source-down = нет связи
source-reasons = Кроме хороших:
source-signals = Сигналы: { $count }
source-signals-more = и ещё { $count }
sensors-title = Реестр датчиков
sensors-none = В файле площадки нет датчиков в реестре.
sensors-note = Уход по балансу: насколько датчик завышает, с удвоенной стандартной ошибкой. Погрешности — наибольшие из показаний.
sensor-label = Датчик
sensor-state = Состояние
sensor-last = Калибровка
sensor-due = Следующая
sensor-due-in = { $at } (через { $days } дн.)
sensor-due-ago = { $at } ({ $days } дн. назад)
sensor-accuracy = Допуск
sensor-off = Уход по балансу
sensor-valid = действует
sensor-overdue = просрочена
sensor-not-calibrated = калибровок не введено
sensor-drifts = показания уходят
sensor-often-out = дважды подряд вне допуска: калибровать чаще
sensor-modes = отказы:
sensor-calibrations = Калибровки: { $count }
sensor-line = множитель { $gain }, сдвиг { $offset }
sensor-errors = погрешность до калибровки { $found }, после { $left }
sensor-within = в допуске
sensor-out = вне допуска
sensor-withdrawn = отозвана
signal-stale = устарел
signal-good = в порядке
signal-good-backfilled = из архива
signal-uncertain-stuck = застыл
signal-uncertain-estimated = оценка
signal-uncertain-suspect = под подозрением
signal-uncertain-clock = время под сомнением
signal-uncertain-sensor = датчик под сомнением
signal-uncertain-spike = выброс
signal-uncertain-change = слишком быстрое изменение
signal-uncertain-substituted = заменён
signal-bad-range = вне диапазона
signal-bad-sensor = датчик без значения
signal-bad-device = отказ устройства
signal-bad-comm = нет связи с устройством
signal-bad-config = нет такого регистра
signal-bad-no-data = нет данных
signal-bad-heartbeat = сигнал жизни стоит
signal-bad-stuck = застыл, заменён
outcome-uncertain = сомнительные
outcome-late = поздние, но вовремя
outcome-bad-range = вне диапазона
outcome-bad-sensor = датчик без значения
outcome-bad-device = отказ устройства
outcome-bad-comm = нет связи с устройством
outcome-bad-config = нет такого регистра
outcome-bad-no-data = нет данных
outcome-spike = выброс
outcome-change = слишком быстрое изменение
outcome-bad-heartbeat = сигнал жизни стоит
outcome-bad-stuck = застыл, заменён
outcome-duplicate = повторы
outcome-too-late = слишком поздние
outcome-future = из будущего
outcome-queue-full = не хватило места
outcome-no-answer = без ответа
outcome-refused = отказано
outcome-malformed = не разобрано
outcome-unmapped = не объявлено
outcome-sequence = потеряно в пути
outcome-skipped = опрос пропущен
finding-no-connection = Нет соединения.
finding-no-connection-steps = Проверьте питание шлюза или брокера и кабель, затем адрес и порт в файле площадки. Остальные источники живы — значит, сеть у сервера есть. Соединение восстановится само.
finding-silent = Соединение есть, данных нет.
finding-silent-steps = Проверьте, работает ли устройство за шлюзом и публикует ли оно; если молчит весь шлюз — питание и сеть на участке.
finding-no-answer = Часть запросов остаётся без ответа.
finding-no-answer-steps = Проверьте питание и адрес (unit id) молчащего устройства, затем линию до него; если не отвечают все — шлюз. Живых соседей это не задерживает.
finding-refused = Устройство говорит, что такого регистра нет.
finding-refused-steps = Сверьте адрес, таблицу и тип с руководством; частая ошибка — счёт с 1 вместо 0.
finding-malformed = Сообщения не удаётся разобрать.
finding-malformed-steps = Сравните пришедшее сообщение с указателем value и форматом времени в файле площадки: вероятно, обновили прошивку или шлюз.
finding-unmapped = Приходит то, что не объявлено.
finding-unmapped-steps = Допишите сигнал в файл площадки или уберите лишнюю подписку.
finding-lost = Часть данных теряется в пути.
finding-lost-steps = Проверьте загрузку сети и шлюза, очередь брокера (max_queued_messages) и уровень радиосигнала.
finding-overloaded = Линия не успевает: часть опросов пропускается.
finding-overloaded-steps = Опрашивайте медленные точки реже (class), объедините соседние адреса, поднимите скорость линии; проверьте, не тормозит ли её молчащее устройство.
finding-clock-ahead = Часы спешат на { $by }: показания из будущего не учитываются.
finding-clock-ahead-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс.
finding-clock-behind = Самое свежее приходит с возрастом { $by }: отстают часы, или данные стоят в очереди.
finding-clock-behind-steps = Если возраст не меняется — часы: включите NTP, сверьте часовой пояс. Если растёт или убывает — очередь на шлюзе.
finding-clocks-corrected = Часы неверны, { $by }: { $devices }. Показания поставлены на своё время.
finding-clocks-corrected-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс. Если данные и должны приходить с опозданием, укажите clock = "trusted" в файле площадки.
source-clocks = Часы устройств: { $count }
clock-ahead = спешат на { $by }
clock-behind = отстают на { $by }
clock-well = верны
clock-trusted = приняты на веру
clock-gains = уход { $secs } с в сутки
clock-set = переведены в { $at } на { $by } с
clock-waiting = ждут: { $count }
finding-device = Ни один сигнал не даёт значения: устройство само сообщает о неисправности.
finding-device-steps = Посмотрите на дисплей и индикацию устройства, его питание и журнал; проверьте, не в обслуживании ли оно.
finding-sensors = Не в порядке отдельные датчики: { $signals }.
finding-sensors-steps = Связь есть, остальные сигналы приходят: осмотрите датчик, его питание и обогрев.
alarms-label = Происшествия
alarms-new = { $n ->
    [one] { $count } новое
   *[other] { $count } новых
}
alarms-acknowledged = { $count } принято
alarms-returned = { $n ->
    [one] { $count } ушло неквитированным
   *[other] { $count } ушло неквитированными
}
language-label = Язык
theme-light = Светлая тема
theme-dark = Тёмная тема
loading = Связь с сервером устанавливается…

## Chain

chain-label = Производственная цепочка
stage-label = Этап
buffer-label = Буфер
table-show = Таблица
table-hide = Схема
stage-on-plan = по плану
stage-ahead = опережает
stage-behind = отстаёт
stage-starved = нечего брать
stage-blocked = некуда отдать
stage-unknown = нет данных
stage-no-plan = нет плана
lag-on-plan = по плану
rate-label = темп
lag-label = фаза
total-of-plan = { $actual } из { $planned }
data-age = данные { $span } назад
buffer-full-in = полон через
buffer-empty-in = пуст через
buffer-full-now = полон
buffer-empty-now = пуст
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – нет)
buffer-no-clock = предел далеко
buffer-above = выше предела
buffer-below = ниже предела
buffer-no-flow = поток неизвестен
sensor-doubtful = датчик ?
level-label = уровень
clock-label = срок
net-label = приток минус отбор
actual-label = факт
planned-label = план
state-label = состояние

summary-in-step = Цепочка идёт по плану
summary-unknown = { $n ->
    [one] О { $count } этапе нет данных
   *[other] О { $count } этапах нет данных
}
summary-worst = Больше всех отстаёт
summary-clock = Ближайший предел
summary-drum = Узкое место с { $at }
drum-mark = узкое место
estimate-tab-twin = оценка: дублёр с { $since }
estimate-tab-balance = оценка: баланс с { $since }
estimate-tab-manual = оценка: задано с { $since }
estimate-twin = Оценка по дублёру «{ $signal }» с { $since }: сам сигнал ничего не говорит.
estimate-balance = Оценка по балансу вокруг с { $since }: сам сигнал ничего не говорит.
estimate-manual = Оценка по заданному числу с { $since }: сам сигнал ничего не говорит.
estimate-part = Из выполненного { $amount } — оценка.
forecast-estimated = Он начинается с чисел, которые сейчас оценены.
drum-stop = стоит
drum-rate = работает медленно
drum-plan = исправно
burn-fast = Допуск плана 2 %: израсходовано { $used }, темп ×{ $rate }
burn-gone = Допуск плана 2 % исчерпан ({ $used })
zone-label = защита узкого места
zone-before = питает узкое место: зона { $zone }, израсходовано { $used }
zone-after = принимает от узкого места: зона { $zone }, израсходовано { $used }
zone-green = зелёная
zone-yellow = жёлтая
zone-red = красная
legend-sign = + отстаёт, − опережает, ±5 мин «по плану»
legend-done = «из»: сделано из плана к этому часу; → к концу смены, ▲ план вряд ли выполним
legend-plan = план сейчас
legend-nominal = номинал
legend-marks = пределы
legend-target = цель
legend-band = погрешность
legend-clock = срок: по прогнозу, в скобках 80 %
legend-unknown = нет данных
legend-estimate = ~ оценка: за умерший сигнал говорит замена
legend-drum = узкое место: этап, который сейчас держит цепочку
legend-thirds = трети запаса буфера для узкого места

legend-title = Обозначения

## Forecast

forecast-open = прогноз
forecast-title = Прогноз
forecast-at = Прогноз на { $at }: { $paths } вариантов, на { $span } вперёд.
forecast-none = Прогноза пока нет.
end-title = К концу смены (80 %)
end-of-plan = из { $planned } по плану; шанс выполнить
grade-title = Насколько прогнозы сбывались
grade-what = что говорилось
grade-was = что вышло
grade-aim = цель
grade-levels = полоса 80 % для уровня на { $ahead } вперёд
grade-clock = часы до предела, который наступил, за последний час
grade-end-held = полоса 80 % для конца смены
grade-end-error = итог смены, в доле плана
grade-held = сбылось { $held } из { $cases }
grade-off = ошибка { $off } в среднем по { $cases }
grade-none = случаев ещё не было

## Use of time

close = Закрыть
detail-open = Использование времени
time-title = Время этой смены
time-last = Прошлая смена
time-none = Смены пока нет.
time-producing = работа
time-slow = медленная работа
time-starved = нечего брать
time-blocked = некуда отдать
time-down = внеплановый простой
time-planned-stop = плановый простой
time-idle = нет плана
time-unknown = нет данных
time-availability = доступность
time-ready = готовность
time-used = использование готовности
time-effectiveness = эффективность
time-quality = качество
time-oee = OEE
time-utilisation = загрузка по часам

## Incidents

incidents-title = Происшествия
incidents-none = Происшествий нет
incidents-none-more = Ни одно звено не требует вмешательства.
incidents-none-blind = Но не обо всех звеньях есть данные.
incidents-rest = { $n ->
    [one] и ещё { $count } происшествие
    [few] и ещё { $count } происшествия
   *[other] и ещё { $count } происшествий
}
incident-cause = причина: { $cause }
incident-since = с { $at } · { $span }
incident-ended = закончилось в { $at }
incident-replaces = повторно: заменяет № { $number }, не квитировано (таких { $count } с { $since })
incident-loss = если ничего не делать: { $stage } недодаст { $amount } к { $until }
incident-loss-parts = из них по причине: { $parts }
incident-loss-machine = { $machine } не работает
incident-loss-even-so = даже если устранить сейчас, плану не хватит { $amount }
incident-members = { $n ->
    [one] ещё { $count } последствие
    [few] ещё { $count } последствия
   *[other] ещё { $count } последствий
}
incident-new = не квитировано
incident-acknowledged = квитировано
incident-returned = ушло, не квитировано
incident-normal = закончилось
member-over = прошло
acknowledge = Квитировать
acknowledging = Отправляется…
comment = Комментарий
comment-send = Записать
comment-placeholder = что сделано, кому сообщено
refused = Сервер не принял: { $error }
name-title = Кто квитирует?
name-hint = Имя спрашивается один раз и хранится в этом браузере.
name-field = Фамилия и должность
name-save = Запомнить
name-change = сменить
name-current = За пультом: { $name }
cancel = Отмена

## Demonstration and replay

demo-title = Сценарии
demo-stop = Остановить сценарий
demo-running = идёт
demo-none = Сценариев нет
replay-title = Запись
replay-pause = Пауза
replay-play = Пустить
replay-paused = на паузе
replay-speed = Скорость

## Link

link-lost = Связи с сервером нет с { $at }. Показано последнее известное; это не текущее состояние.
link-frozen = Сервер на связи, но время площадки стоит с { $at }. Показанное не обновляется.
link-refused = Сервер отвечает, но не так, как ожидалось: { $error }

## Metal beside the tonnes

metal-title = Металл: { $content }
metal-sampled = проба в { $at }
metal-grade = содержание в питании сейчас
metal-recovery = извлечение сейчас
metal-won = извлечено за смену
metal-moved = прошло за смену
metal-gap = к плану
metal-unknown = тонны с неизвестным содержанием
metal-of-plan = план { $planned }
loss-own-stop = свои остановки
loss-slow = медленная работа
loss-starved = нет питания, причина: { $by }
loss-blocked = заблокирован, причина: { $by }
loss-quality = содержание и извлечение
loss-plan = изменение плана
loss-unknown = неизвестно

## Figures of a shift that people enter

entry-open = Ввести данные
entry-title = Данные смены
entry-author = Кто вводит (фамилия)
entry-author-needed = Укажите, кто вводит.
entry-shift-now = Эта смена
entry-shift-last = Прошлая смена
entry-missing = Не введено: { $count } из { $all }
entry-complete = Всё введено
entry-none = не введено
entry-told = введено: { $count }
entry-told-until = только до { $at }
entry-from = с
entry-until = до
entry-at = время
entry-document = № документа
entry-reason = Исправление за { $when }. Причина:
entry-reason-needed = Напишите причину исправления.
entry-withdraw = Отозвать
entry-withdrawn = отозвано
entry-correct = исправить
entry-revisions = редакций: { $count }
entry-more = показать ещё { $count }
entry-eyes = Уровни на глаз
entry-send = Отправить
entry-keys = Enter — дальше, Ctrl+Enter — отправить
entry-taken = Принято: { $count }
entry-not-taken = Ничего не принято. Исправьте отмеченное и отправьте снова.
entry-not-sent = Не отправлено. Исправьте отмеченное.
entry-nothing = Отправлять нечего: введите хотя бы одно значение.
entry-no-link = Нет связи с сервером. Введённое сохранено здесь: отправьте ещё раз.
entry-out-of-range = Вне пределов. Ожидается: { $range }
entry-range-from = от { $least } { $unit }
entry-range-to = до { $most } { $unit }
entry-time-expected = Время не из этой смены. Ожидается ЧЧ:ММ от { $start } до { $end }
entry-told-already = До { $at } уже введено. Чтобы изменить, нажмите «исправить»
entry-last-title = Итоги прошлой смены
entry-file = Файл: весовая, лаборатория, сводка
entry-file-hint = XLSX или CSV. Сначала файл проверяется, принимается — по вашей кнопке.
entry-file-kind = Вид таблицы
entry-file-usual = по обычным названиям столбцов
entry-file-choose = Выберите файл
entry-file-author = Сначала укажите вверху, кто вводит.
entry-file-would = Будет принято: новых { $new }, исправлений { $corrects }; уже известно { $same }.
entry-file-good = Годные строки: новых { $new }, исправлений { $corrects }; уже известно { $same }.
entry-file-taken = Принято: новых { $new }, исправлений { $corrects }; уже было известно { $same }.
entry-file-known = Нового в файле нет: всё уже известно.
entry-file-problems = Ошибок: { $count }. Ничего не принято.
entry-file-take = Принять файл
entry-file-take-good = Принять только годные строки: { $count }
entry-file-sheets = Прочитан лист «{ $sheet }». Не прочитаны: { $others }.
entry-file-outdated = Строки { $rows }: с тех пор исправлено вручную, исправление остаётся.
entry-row = Строка
entry-column = Столбец
entry-what = Что не так и что ожидается
last-title = Прошлая смена
last-amended = исправлено в { $at }, было { $was }

fact-out-of-range = { $found } — вне пределов. Ожидается от { $least } до { $most }
fact-too-old = Слишком старое. Принимается с { $since }: эта и прошлая смена
fact-forgotten = Слишком старое: это время уже не исправить
fact-future = Это время ещё не наступило. Ожидается до { $until }
fact-overlaps = За часть этого времени уже введено: { $value } ({ $from }–{ $until }, { $author }). Исправьте ту запись
fact-no-reason = Уже введено: { $value } ({ $author }). Чтобы исправить, нажмите «исправить» и напишите причину
fact-not-a-number = { $found } — не число. Ожидается, например, 1 240,5
fact-not-a-time = { $found } — не время. Ожидается, например, 22.11.2026 08:00
fact-not-a-date = { $found } — не дата. Ожидается, например, 22.11.2026
fact-lacks-time = Нет времени. Ожидается время суток или смена рядом с датой
fact-lacks-date = { $found } без даты. Ожидается дата рядом
fact-no-heading = Не найдены заголовки таблицы. Нужны время (Дата и Время, Начало и Окончание или Дата и Смена) и значение (Нетто, Факт, …)
fact-no-column = Нет столбца «{ $expected }». Найдены: { $found }
fact-unknown-name = Неизвестно: { $found }. Ожидается название показателя, бункера или этапа
fact-of-nothing = Непонятно, к чему относится значение: выберите вид таблицы или добавьте столбец с показателем
fact-contradicts = То же, что в строке { $row }, но с другим значением. Оставьте верную строку или дайте номера документов
fact-unit = Столбец в { $found }, ожидается { $expected }. Пересчёта нет
fact-no-table = Файл не читается. Ожидается XLSX или CSV с таблицей
fact-no-rows = Под заголовком нет строк со значениями
fact-too-wide = Лишняя ячейка. Возможно, запятая числа принята за разделитель
fact-no-shift = { $found } — нет такой смены в этот день
fact-backwards = Конец раньше начала
fact-needs-interval = Нужны начало и конец
fact-needs-one-time = Нужно одно время, без конца
fact-author = Имя: от 1 до { $most } знаков
fact-too-long = Слишком длинно: не больше { $most } знаков
fact-full = Записей уже { $limit }, больше не принимается

## Units

unit-t = т
unit-per-hour = { $unit }/ч
span-days = { $days } сут { $hours } ч
span-hours = { $hours } ч { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с

# Люди: вход, роли, журнал действий
who-sign-in = Войдите, чтобы сделать это.
who-look = Чтобы смотреть, нужно войти.
who-ended = Сеанс закончился. Войдите снова.
who-open = Здесь никому не нужно входить: пользователей ещё нет. Первого добавляют на самой машине: tizbek user add.
who-not-allowed = { $name } не может этого сделать: нужна роль ({ $roles }).
who-not-yours = Это касается не ваших этапов ({ $units }).
who-other-name = Вы вошли как { $name } и не можете говорить за другого ({ $typed }).
who-wrong = Логин или пароль неверен.
who-wrong-old = Старый пароль неверен.
who-wait = Слишком много неудачных попыток. Попробуйте через { $wait }.
who-origin = Запрос пришёл с другой страницы ({ $origin }) и не выполнен.
who-no-log = Журнал действий сейчас не записывается, поэтому ничего не сделано.
role-viewer = наблюдатель
role-dispatcher = диспетчер
role-planner = плановик
role-engineer = инженер
role-unit = участок
role-administrator = администратор
sign-title = Вход
sign-login = Логин
sign-password = Пароль
sign-do = Войти
sign-caps = Включён Caps Lock
sign-kept = То, что вы набрали, сохранено и будет отправлено.
sign-again = Снова можно через { $wait }
sign-show = Показать пароль
me-open = Вход не нужен
me-open-long = Пользователей ещё нет: входить никому не нужно, имена пишут сами. Первого пользователя добавляют на самой машине: tizbek user add.
me-stranger = Вы не вошли
me-title = Кто за пультом
me-roles = Роли
me-units = Этапы
me-sign-out = Выйти
me-password = Сменить пароль
me-users = Пользователи
me-log = Журнал действий
me-demo = Посмотреть в другой роли
me-may-not = Ваша роль этого не может
me-not-yours = Касается других этапов
password-old = Старый пароль
password-new = Новый пароль, не короче 10 знаков
password-again = Новый пароль ещё раз
password-differ = Пароли не совпадают
password-changed = Пароль изменён. Войдите с новым.
users-add = Добавить пользователя
users-name = Фамилия и должность
users-state = Состояние
users-active = допущен
users-disabled = отключён
users-disable = Отключить
users-enable = Допустить
users-change = Изменить
users-reset = Новый пароль
users-save = Сохранить
users-saved = Сохранено: { $login }
users-ends = С новым паролем или ролью сеансы пользователя заканчиваются.
log-when = Когда
log-who = Кто
log-from = Откуда
log-what = Что
log-on = Над чем
log-outcome = Итог
log-all = все
log-more = Показать более ранние
log-none = Таких записей нет
log-sound = Журнал цел: { $count } записей, каждая как была записана.
log-unsound = Журнал изменён: запись { $row }. Сообщите администратору: tizbek log verify.
entry-by = ввёл { $name }
did-asked = запрошено
did-done = сделано
did-refused = не принято
did-denied = не разрешено
did-failed = не удалось
act-sign-in = вход
act-sign-out = выход
act-acknowledge = квитирование
act-comment = комментарий
act-tell-facts = ввод фактов
act-import-facts = загрузка таблицы
act-calibrate = калибровка
act-survey = замер запаса
act-plan = план
act-replay = управление повтором
act-scenario = сценарий демонстрации
act-user-add = новый пользователь
act-user-name = имя пользователя
act-user-roles = роли пользователя
act-user-password = пароль пользователя
act-user-disable = отключение пользователя
act-user-enable = допуск пользователя
act-token-add = новый токен
act-token-revoke = отзыв токена
`,$o=["ru","kk","en"];function Dr(t,e){const n=new nc(t,{useIsolating:!1});for(const r of n.addResource(new wc(e)))throw r;return n}const Ks={ru:Dr("ru",yc),kk:Dr("kk",pc),en:Dr("en",bc)},kc={ru:["ru","en"],kk:["kk","ru","en"],en:["en","ru"]};function xc(){const t=new URLSearchParams(location.search).get("lang")??localStorage.getItem("tizbek.lang")??navigator.language;return $o.find(e=>t.startsWith(e))??"ru"}class $c{#e=ve(mt(xc()));get current(){return a(this.#e)}set current(e){j(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.lang",e)}}const da=new $c;function d(t,e){for(const n of kc[da.current]){const r=Ks[n].getMessage(t)?.value;if(r){const s=[],i=Ks[n].formatPattern(r,e,s);for(const c of s)console.error(`${n}/${t}: ${c.message}`);return i}}return console.error(`no text for ${t}`),t}function wt(t){return t[da.current]||t.ru||t.en}const Ec=" ",hs="−";function ge(t,e=0){const[n="0",r]=Math.abs(t).toFixed(e).split("."),s=n.replace(/\B(?=(\d{3})+$)/g,Ec),i=da.current==="en"?".":",",c=r===void 0?s:s+i+r;return t<0&&/[1-9]/.test(c)?hs+c:c}function hn(t,e=0){const n=ge(t,e);return t>0&&/[1-9]/.test(n)?`+${n}`:n}function Xr(t){const e=Math.abs(t);return ge(t,e>=.05&&e<99.95?1:0)}const Sa=t=>t.replaceAll(" "," ");function Pt(t){const e=Math.max(0,Math.round(t));if(e<60)return Sa(d("span-seconds",{seconds:String(e)}));const n=Math.round(e/60);if(n<60)return Sa(d("span-minutes",{minutes:String(n)}));const r=Math.floor(n/60);return r<24?Sa(d("span-hours",{hours:String(r),minutes:String(n%60).padStart(2,"0")})):Sa(d("span-days",{days:String(Math.floor(r/24)),hours:String(r%24)}))}function Jr(t){const e=Math.round(Math.abs(t)/60);return(e===0?"":t>0?"+":hs)+(e===0?Sa(d("span-minutes",{minutes:"0"})):Pt(e*60))}const Gs=new Map;function _s(t,e){let n=Gs.get(e);n||(n=new Intl.DateTimeFormat("en-GB",{timeZone:e,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),Gs.set(e,n));const r={};for(const{type:_,value:g}of n.formatToParts(new Date(t)))r[_]=g;const{day:s="",month:i="",year:c="",hour:u="",minute:f="",second:h=""}=r;return{date:`${s}.${i}.${c}`,hours:u,minutes:f,seconds:h}}function lt(t,e){const{hours:n,minutes:r}=_s(t,e);return`${n}:${r}`}function fa(t,e){const{hours:n,minutes:r,seconds:s}=_s(t,e);return`${n}:${r}:${s}`}function ga(t,e){return _s(t,e).date}function tt(t,e,n){const r=Math.abs(Date.parse(t)-Date.parse(e))>648e5,s=lt(t,n);return r?`${ga(t,n).slice(0,5)} ${s}`:s}function Sc(t,e){const n=new Intl.DateTimeFormat("en-GB",{timeZone:e,timeZoneName:"longOffset"}).formatToParts(new Date(t)).find(({type:u})=>u==="timeZoneName")?.value,r=/^GMT([+-])(\d\d):(\d\d)$/.exec(n??"");if(!r)return"UTC";const[,s,i,c]=r;return`UTC${s==="-"?hs:"+"}${Number(i)}${c==="00"?"":`:${c}`}`}function gr(t,e){return(Date.parse(e)-Date.parse(t))/1e3}const Eo=300,Tn={bad:"■",warn:"▲",ahead:"◆",blind:"?",plain:"●"};function Tc(t){switch(t.state){case"starved":case"blocked":return"bad";case"behind":return"warn";case"ahead":return"ahead";case"unknown":return"blind";case"no_plan":case"on_plan":return"plain"}}function So(t){return d(`stage-${t.state.replaceAll("_","-")}`)}function To(t){return t.state==="unknown"?d("stage-unknown"):t.state==="no_plan"?d("stage-no-plan"):t.lag_secs===null?"—":Math.abs(t.lag_secs)<=Eo&&(t.state==="on_plan"||t.state==="ahead")?d("lag-on-plan"):Jr(t.lag_secs)}const Ac=.005;function ms(t,e,n){const r=n.flatMap(({members:_})=>_).filter(({active:_,subject:g})=>_&&g===t.id).map(({condition:_})=>_),s={full:t.capacity-e.level,empty:e.level},i=t.capacity*Ac;if(r.includes("full")||s.full<=i)return{tone:"bad",limit:"full",clock:null,reached:!0};if(r.includes("empty")||s.empty<=i)return{tone:"bad",limit:"empty",clock:null,reached:!0};const u=e.full&&(!e.empty||e.full.in_secs<=e.empty.in_secs)?"full":e.empty?"empty":null,f=u==="full"?e.full:u==="empty"?e.empty:null;return{tone:r.length>0||f!==null&&f.in_secs<t.reaction_secs?"warn":e.net===null?"blind":"plain",limit:u,clock:f,reached:!1}}function Ao(t,e,n){const r=tt(t.earliest,e,n);return t.latest===null?d("buffer-clock-open",{earliest:r}):d("buffer-clock-band",{earliest:r,latest:tt(t.latest,e,n)})}function Mo(t,e,n,r,s){return n.reached?d(n.limit==="full"?"buffer-full-now":"buffer-empty-now"):!n.clock||!n.limit?n.tone==="blind"?d("buffer-no-flow"):d(e>t.high?"buffer-above":e<t.low?"buffer-below":"buffer-no-clock"):`${`${d(`buffer-${n.limit}-in`)} ${Pt(n.clock.in_secs)}`} · ${tt(n.clock.at,r,s)} ${Ao(n.clock,r,s)}`}function Mc(t,{side:e,zone:n}){const[r,s]=e==="before"?[0,t.target]:[t.target,t.capacity],i=u=>r+(s-r)*u/3;return(e==="before"?["red","yellow","green"]:["green","yellow","red"]).map((u,f)=>({zone:u,from:i(f),to:i(f+1),here:u===n}))}function No({side:t,zone:e,penetration:n}){const r=`${ge(Math.max(n,0)*100)} %`;return d(`zone-${t}`,{zone:d(`zone-${e}`),used:r})}const zo=.2,Nc=.5;function or(t){return t<zo?"bad":t<Nc?"warn":"plain"}function Hn(t){return t>.99?"> 99 %":t<.01?"< 1 %":`${ge(t*100)} %`}function wr({low:t,middle:e,high:n}){return`${ge(e)} (${ge(t)}–${ge(n)})`}function zc(t,e){const n={from:lt(e.start,t.time_zone),until:lt(e.end,t.time_zone),stage:kt(t.stages,e.stage),cause:kt(t.stages,e.cause),lag:Pt(e.falls_secs),amount:`${ge(e.missing)} ${st(t)}`};return d("plan-trial-weakest",n)}function qc(t,{stage:e,until:n,lost:r,charges:s,even_so:i}){const c=g=>`${ge(g)} ${st(t)}`,u=s.filter(({share:g})=>g>=.005),f=g=>{const p=kt(t.stages,g.stage);if(!g.resource)return p;const x=d("incident-loss-machine",{machine:kt(t.resources,g.resource)});return g.stage===e?x:`${x} (${p})`},h=g=>`${f(g)}: ${ge(g.share*100)} %`,_=[d("incident-loss",{stage:kt(t.stages,e),amount:c(r),until:lt(n,t.time_zone)})];return u.some(g=>g.stage!==e||g.resource)&&_.push(d("incident-loss-parts",{parts:u.map(h).join(", ")})),i>=.5&&_.push(d("incident-loss-even-so",{amount:c(i)})),_.join(" · ")}function qo(t){return t.plan_trials.find(({version:e,shift_start:n})=>e===t.plan.version&&n===t.shift?.start)}function Oc({burn:t}){if(!t||t.used<=0)return"";const e=`${ge(t.used*100)} %`;return t.used>=1?d("burn-gone",{used:e}):(t.rate??0)>1?d("burn-fast",{used:e,rate:ge(t.rate??0,1)}):""}function br(t,e){const n=[...t.stages,...t.buffers,...t.sources,...t.signals].find(({id:r})=>r===e);return n?wt(n.name):e}function Ic(t,{cause:e}){return br(t,e.stage??e.source??e.signal??e.sensor??"?")}const Dc={twin:"estimate-tab-twin",balance:"estimate-tab-balance",manual:"estimate-tab-manual"},Rc={twin:"estimate-twin",balance:"estimate-balance",manual:"estimate-manual"};function Qr(t,{by:e,since:n},r){return d(Dc[e],{since:tt(n,r,t.time_zone)})}function Oo(t,{by:e,since:n,signal:r},s){return d(Rc[e],{since:tt(n,s,t.time_zone),signal:br(t,r??"")})}function Ys(t,e,n){const r=Cc(t,e,n);return e.estimated?d("condition-estimated",{what:r}):r}function Cc(t,e,n){const r=e.clock_now??e.clock,s=br(t,e.subject);if(e.instrument)return Pc(t,e,e.instrument,s);const i=e.pace!==null&&e.pace<.05?"-stands":"",c=e.condition==="behind"&&e.chance!==null&&e.chance<zo?"-bad-plan":"";return d(`condition-${e.condition.replaceAll("_","-")}${i}${c}`,{chance:Hn(e.chance??1),pace:`${ge((e.pace??1)*100,0)} %`,since:tt(e.since,n,t.time_zone),stage:s,buffer:s,source:s,signal:s,size:`${ge(e.amount,2)} ${st(t)}`,content:t.content?wt(t.content.name):"",lag:Pt(e.lag_secs),at:r?tt(r.at,n,t.time_zone):"—",in:r?Pt(gr(n,r.at)):"—"})}function Pc(t,e,{kind:n,share:r,rival:s},i){const c=e.amount===0?`${hn(r*100,1)} %`:`${hn(e.amount,1)} ${t.unit}`;if(e.condition==="sensor_drifts")return d("condition-sensor-drifts",{signal:i,size:c});const u=d(`condition-meter-suspect-${n}`,{signal:i,size:c});return s===null?u:`${u} ${d("condition-meter-suspect-rival",{rival:br(t,s)})}`}function Lc(t,e){if(!t.active)return t;const n=e.stages.find(({id:s})=>s===t.subject);if(Do(t.condition))return jc(t,n);if(t.condition!=="behind")return t;const r=n?.lag_secs;return r==null||r<=0?t:{...t,lag_secs:r}}function jc(t,e){const n=e?.metal;if(!n)return t;const[r,s]=t.condition==="low_grade"?[n.grade,n.planned_grade]:[n.recovery?.now??null,n.recovery?.planned??null],i=n.ledger.lines.find(({loss:c})=>c==="quality")?.amount??t.amount;return{...t,amount:i,pace:r!==null&&s?r/s:t.pace}}const Zs={full:0,empty:0,will_fill:1,will_empty:1,silent:2,meter_suspect:2,out_of_pattern:2,slow:3,low_grade:3,low_recovery:3,behind:4,sensor_drifts:5,calibration_overdue:6},lr=({members:t})=>t.every(({condition:e})=>e==="calibration_overdue"||e==="sensor_drifts");function Fc({members:t}){const e=({clock_now:n,clock:r})=>Date.parse((n??r)?.at??"9999-01-01T00:00:00Z");return[...t].sort((n,r)=>Number(r.active)-Number(n.active)||Zs[n.condition]-Zs[r.condition]||e(n)-e(r)||n.since.localeCompare(r.since))}function Io(t){const e=t.members.filter(({active:n})=>n);return e.length===0||lr(t)?"plain":e.some(({condition:n})=>n==="full"||n==="empty")?"bad":"warn"}function Uc(t,e){return`${wt(t.name)} ${Ja(t,e)}`}function Hc(t,e,n){const r=e?.metal;return!t.content||!e||!r||r.planned===null?"":n.flatMap(({members:i})=>i).some(({active:i,subject:c,condition:u})=>i&&c===e.id&&Do(u))?`${wt(t.content.name)} ${hn(r.actual-r.planned,1)} ${st(t)}`:""}function Do(t){return t==="low_grade"||t==="low_recovery"}function Ja({unit:t},e){return e===null?"—":`${ge(e,e<20?2:1)} ${t}`}function st(t){return t.unit==="t"?d("unit-t"):t.unit}function Na(t){return d("unit-per-hour",{unit:st(t)})}function kt(t,e){const n=t.find(r=>r.id===e);return n?wt(n.name):e}var Vc=k('<i class="fill svelte-1zbs2n"></i> <i class="band svelte-1zbs2n"></i> <i class="level svelte-1zbs2n"></i>',1),Bc=k("<i></i>"),Wc=k('<b class="sensor svelte-1zbs2n"> </b>'),Kc=k('<span class="grade svelte-1zbs2n"> </span>'),Gc=k('<p class="left svelte-1zbs2n"><span aria-hidden="true"> </span> </p>'),Yc=k('<span class="shape svelte-1zbs2n" aria-hidden="true"> </span>'),Zc=k('<p><!> </p> <p class="left svelte-1zbs2n"> </p> <p class="at svelte-1zbs2n"><b class="svelte-1zbs2n"> </b></p> <p class="at"> </p>',1),Xs=k('<p class="none svelte-1zbs2n"> </p>'),Xc=k('<p class="amount svelte-1zbs2n"> <small class="svelte-1zbs2n"> </small></p> <p class="percent svelte-1zbs2n"> <!></p> <p class="percent svelte-1zbs2n"><!></p> <div class="clock svelte-1zbs2n" role="note"><!></div>',1),Jc=k('<article><h2 class="svelte-1zbs2n"> </h2> <div class="body svelte-1zbs2n"><div aria-hidden="true"><!> <!> <i class="mark svelte-1zbs2n"></i> <i class="mark svelte-1zbs2n"></i> <i class="target svelte-1zbs2n"></i></div> <div class="said svelte-1zbs2n"><!></div></div></article>');function Qc(t,e){Ke(e,!0);const n=Z(()=>e.view?ms(e.buffer,e.view,e.incidents):null),r=Z(()=>a(n)?.tone??"blind"),s=W=>Math.min(Math.max(W/Math.max(e.buffer.capacity,1e-9),0),1)*100,i=Z(()=>e.view?s(e.view.level-e.view.sigma):0),c=Z(()=>e.view?s(e.view.level+e.view.sigma):0),u=Z(()=>e.view!==void 0&&e.view.sensor!==null&&!e.view.sensor_quality.startsWith("good")),f=Z(()=>e.view&&a(n)?Mo(e.buffer,e.view.level,a(n),e.now,e.site.time_zone):d("stage-unknown"));var h=Jc();let _;var g=w(h),p=v(g,!0),x=o(g,2),T=w(x),F=w(T);{var R=W=>{var I=Vc(),Q=ze(I);let Y;var te=o(Q,2);let re;var me=o(te,2);let V;b((X,C)=>{Y=Tt(Q,"",Y,{height:X}),re=Tt(te,"",re,{bottom:`${a(i)??""}%`,height:`${a(c)-a(i)}%`}),V=Tt(me,"",V,{bottom:C})},[()=>`${s(e.view.level)??""}%`,()=>`${s(e.view.level)??""}%`]),m(W,I)};z(F,W=>{e.view&&W(R)})}var q=o(F,2);{var L=W=>{var I=na(),Q=ze(I);Oe(Q,17,()=>Mc(e.buffer,e.view.zone),Y=>Y.zone,(Y,te)=>{var re=Bc();let me,V;b((X,C)=>{me=Je(re,1,`third ${a(te).zone??""}`,"svelte-1zbs2n",me,{here:a(te).here}),V=Tt(re,"",V,{bottom:X,height:C})},[()=>`${s(a(te).from)??""}%`,()=>`${s(a(te).to)-s(a(te).from)}%`]),m(Y,re)}),m(W,I)};z(q,W=>{e.view?.zone&&W(L)})}var H=o(q,2);let A;var B=o(H,2);let K;var ee=o(B,2);let se;var M=o(T,2),y=w(M);{var J=W=>{var I=Xc(),Q=ze(I),Y=w(Q),te=o(Y),re=v(te,!0),me=o(Q,2),V=w(me),X=o(V);{var C=G=>{var de=Wc(),oe=v(de,!0);b(N=>l(oe,N),[()=>d("sensor-doubtful")]),m(G,de)},ae=G=>{var de=Kc(),oe=v(de,!0);b(N=>{be(de,"data-grade",e.buffer.id),l(oe,N)},[()=>Uc(e.site.content,e.view.metal.grade)]),m(G,de)};z(X,G=>{a(u)?G(C):e.site.content&&e.view.metal&&G(ae,1)})}var fe=o(me,2),ie=w(fe);{var S=G=>{var de=jt();b((oe,N)=>l(de,`${oe??""} ${N??""}`),[()=>hn(e.view.net),()=>Na(e.site)]),m(G,de)};z(ie,G=>{e.view.net!==null&&G(S)})}var $=o(fe,2),D=w($);{var P=G=>{var de=Gc(),oe=w(de),N=v(oe,!0),E=o(oe);b(()=>{l(N,Tn.bad),l(E,` ${a(f)??""}`)}),m(G,de)},_e=G=>{var de=Zc(),oe=ze(de),N=w(oe);{var E=Te=>{var Re=Yc(),Ie=v(Re,!0);b(()=>l(Ie,Tn.warn)),m(Te,Re)};z(N,Te=>{a(r)==="warn"&&Te(E)})}var O=o(N),le=o(oe,2),he=v(le,!0),ue=o(le,2),we=w(ue),ke=v(we,!0),Ee=o(ue,2),Se=v(Ee,!0);b((Te,Re,Ie,Ne)=>{l(O,` ${Te??""}`),l(he,Re),l(ke,Ie),l(Se,Ne)},[()=>d(`buffer-${a(n).limit}-in`),()=>Pt(a(n).clock.in_secs),()=>tt(a(n).clock.at,e.now,e.site.time_zone),()=>Ao(a(n).clock,e.now,e.site.time_zone)]),m(G,de)},ne=G=>{var de=Xs(),oe=v(de,!0);b(()=>l(oe,a(f))),m(G,de)};z(D,G=>{a(n).reached?G(P):a(n).clock?G(_e,1):G(ne,-1)})}b((G,de,oe)=>{l(Y,`${e.view.estimated?"~":""}${G??""}`),l(re,de),l(V,`${oe??""} %`),be($,"aria-label",a(f))},[()=>ge(e.view.level),()=>st(e.site),()=>ge(e.view.level/e.buffer.capacity*100)]),m(W,I)},U=W=>{var I=Xs(),Q=v(I,!0);b(Y=>l(Q,Y),[()=>d("stage-unknown")]),m(W,I)};z(y,W=>{e.view&&a(n)?W(J):W(U,-1)})}b((W,I,Q,Y,te,re)=>{_=Je(h,1,`card ${a(r)??""}`,"svelte-1zbs2n",_,{hatched:a(r)==="blind"}),be(h,"data-buffer",e.buffer.id),be(h,"aria-label",W),be(h,"title",I),l(p,Q),Je(T,1,`vessel ${e.buffer.form??""}`,"svelte-1zbs2n"),A=Tt(H,"",A,{bottom:Y}),K=Tt(B,"",K,{bottom:te}),se=Tt(ee,"",se,{bottom:re})},[()=>wt(e.buffer.name),()=>e.view?.zone?No(e.view.zone):void 0,()=>wt(e.buffer.name),()=>`${s(e.buffer.high)??""}%`,()=>`${s(e.buffer.low)??""}%`,()=>`${s(e.buffer.target)??""}%`]),m(t,h),Ge()}const ed=2e5;function td(t){const e=[...t.stages.map(({id:i})=>({key:`stage:${i}`,kind:"stage",id:i})),...t.buffers.map(({id:i})=>({key:`buffer:${i}`,kind:"buffer",id:i}))],n=t.stages.flatMap(i=>[...i.inputs.map(({buffer:c})=>({from:`buffer:${c}`,to:`stage:${i.id}`})),...i.outputs.map(({buffer:c})=>({from:`stage:${i.id}`,to:`buffer:${c}`}))]),r=new Map(e.map(({key:i})=>[i,[]])),s=new Map(e.map(({key:i})=>[i,[]]));for(const{from:i,to:c}of n)r.get(i)?.push(c),s.get(c)?.push(i);return{nodes:e,edges:n,next:r,previous:s}}function nd({nodes:t,next:e}){const n=new Map(t.map(({key:f},h)=>[f,h]));let r=[],s=0;const i=[],c=new Set;function u(f,h,_){if(!(s++>ed)){i.push(f),c.add(f);for(const g of e.get(f)??[])g===h&&i.length>r.length&&(r=[...i]),!c.has(g)&&(n.get(g)??-1)>_&&u(g,h,_);i.pop(),c.delete(f)}}for(const[f,{key:h}]of t.entries())u(h,h,f);return r}function ad({nodes:t,next:e,previous:n}){const r=new Set,s=[];function i(c){if(!r.has(c)){r.add(c),s.push(c);for(const u of e.get(c)??[])i(u)}}for(const{key:c}of t)n.get(c)?.length===0&&i(c);for(const{key:c}of t)i(c);return s}const Ro=1.12,Co=120,rd=112;function sd(t,e,n){return id(t,e,n)??cd(t,e,n)}function id(t,e,n){const r=nd(t),s=t.nodes.map(({key:_})=>_).filter(_=>!r.includes(_));if(r.length<4||r.length<s.length)return null;let i=null;for(let _=2;_<=r.length/2;_+=1){const g=r.length/2+2-_;if(g<2||(g-2)*(_-2)<s.length||e/g<Co)continue;const p=Math.abs(Math.log(e/g/(n/_)/Ro));(!i||p<i.badness)&&(i={columns:g,rows:_,badness:p})}if(!i)return null;const{columns:c,rows:u}=i,f=new Map;for(const[_,g]of od(c,u).entries()){const p=r[_];p&&f.set(p,g)}const h=[];for(let _=1;_<u-1;_+=1)for(let g=1;g<c-1;g+=1)h.push({column:g,row:_});return ld(t,s,f,h),{columns:c,rows:u,cells:f,ring:r,free:ud(h,f)}}function od(t,e){const n=[];for(let r=0;r<t;r+=1)n.push({column:r,row:0});for(let r=1;r<e-1;r+=1)n.push({column:t-1,row:r});for(let r=t-1;r>=0;r-=1)n.push({column:r,row:e-1});for(let r=e-2;r>0;r-=1)n.push({column:0,row:r});return n}function ld(t,e,n,r){const s=[...r],i=[...e];for(;i.length>0;){const c=p=>[...t.previous.get(p)??[],...t.next.get(p)??[]].flatMap(x=>n.get(x)??[]),f=i.find(p=>(t.previous.get(p)??[]).every(x=>n.has(x)))??i.find(p=>c(p).length>0)??i[0];if(f===void 0)return;i.splice(i.indexOf(f),1);const h=c(f),_=p=>h.reduce((x,T)=>x+Math.hypot(p.column-T.column,(p.row-T.row)*1.05),0);s.sort((p,x)=>_(p)-_(x)||x.column-p.column||p.row-x.row);const g=s.shift();g&&n.set(f,g)}}function ud(t,e){const n=new Set([...e.values()].map(({column:i,row:c})=>`${i},${c}`)),r=new Set(t.map(({column:i,row:c})=>`${i},${c}`).filter(i=>!n.has(i)));let s=null;for(const{column:i,row:c}of t)for(let u=1;u<=4;u+=1)for(let f=1;f<=3;f+=1){let h=!0;for(let _=i;_<i+u;_+=1)for(let g=c;g<c+f;g+=1)h&&=r.has(`${_},${g}`);h&&u>=2&&u*f>(s?s.columns*s.rows:0)&&(s={column:i,row:c,columns:u,rows:f})}return s}function cd(t,e,n){const r=ad(t),s=t.edges.length>0;let i=1,c=1/0;for(let f=1;f<=Math.max(1,r.length);f+=1){const h=Math.ceil(r.length/f);if(f>1&&e/f<Co)break;const _=Math.abs(Math.log(e/f/Math.max(rd,n/h)/Ro));_<c&&([c,i]=[_,f])}const u=new Map;for(const[f,h]of r.entries()){const _=Math.floor(f/i),g=s&&_%2===1?i-1-f%i:f%i;u.set(h,{column:g,row:_})}return{columns:i,rows:Math.max(1,Math.ceil(r.length/i)),cells:u,ring:[],free:null}}function dd({edges:t},{cells:e,ring:n},r){const s=[],i=new Set(n.map((c,u)=>`${c}>${n[(u+1)%n.length]}`));n.length>0&&s.push(fd(n,e,r));for(const c of t){if(i.has(`${c.from}>${c.to}`))continue;const u=vd(c,e,r);u&&s.push({...u,main:n.length===0})}return s}function es({column:t,row:e},{cellWidth:n,cellHeight:r}){return{x:(t+.5)*n,y:(e+.5)*r}}function fd(t,e,n){const r=t.flatMap(x=>e.get(x)??[]).map(x=>es(x,n)),s=r.map(({x})=>x),i=r.map(({y:x})=>x),[c,u,f,h]=[Math.min(...s),Math.max(...s),Math.min(...i),Math.max(...i)],_=Math.min(n.cardWidth,n.cardHeight)*.3,g=`M${c+_} ${f}H${u-_}Q${u} ${f} ${u} ${f+_}V${h-_}Q${u} ${h} ${u-_} ${h}H${c+_}Q${c} ${h} ${c} ${h-_}V${f+_}Q${c} ${f} ${c+_} ${f}Z`,p=r.map((x,T)=>{const F=r[(T+1)%r.length]??x;return{x:(x.x+F.x)/2,y:(x.y+F.y)/2,turn:Math.atan2(F.y-x.y,F.x-x.x)*180/Math.PI}});return{path:g,arrows:p,main:!0}}function vd({from:t,to:e},n,r){const s=n.get(t),i=n.get(e);if(!s||!i)return null;const c=es(s,r),u=es(i,r);if(s.row===i.row){const p=Math.sign(i.column-s.column),x=u.x-p*(r.cellWidth/2);if(Math.abs(s.column-i.column)===1)return{path:`M${c.x} ${c.y}H${u.x}`,arrows:[{x,y:u.y,turn:p>0?0:180}]};const T=s.row===0?1:-1,F=c.y+T*r.cellHeight/2;return{path:`M${c.x} ${c.y}V${F}H${u.x}V${u.y}`,arrows:[{x:u.x,y:F-T*(r.cellHeight-r.cardHeight)/5,turn:T*-90}]}}const f=Math.sign(i.row-s.row),h=u.y-f*(r.cellHeight/2),_=s.column===i.column?`M${c.x} ${c.y}V${u.y}`:`M${c.x} ${c.y}V${h}H${u.x}V${u.y}`,g=f*(r.cellHeight-r.cardHeight)/5;return{path:_,arrows:[{x:u.x,y:h+g,turn:f>0?90:-90}]}}var hd=k('<i class="fill svelte-5lu18r"></i>'),_d=k('<i class="plan svelte-5lu18r"></i>'),md=k('<i class="pointer svelte-5lu18r"></i>'),gd=k('<span class="beside short svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span>'),wd=k('<span class="beside svelte-5lu18r"> </span>'),bd=k('<span data-end=""><i aria-hidden="true" class="svelte-5lu18r"> </i> </span>'),pd=k('<div class="done svelte-5lu18r"><span class="svelte-5lu18r"><!></span> <!></div>'),yd=k('<article><h2 class="svelte-5lu18r"><button aria-haspopup="dialog" class="svelte-5lu18r"> </button></h2> <p> <small class="svelte-5lu18r"> </small></p> <div class="bar svelte-5lu18r"><!> <i class="nominal svelte-5lu18r"></i> <!> <!></div> <div class="row svelte-5lu18r"><span class="chip svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span> <!></div> <!></article>');function kd(t,e){Ke(e,!0);const n=Z(()=>e.view?Tc(e.view):"blind"),r=Z(()=>Math.max(e.stage.rate_max,e.view?.rate??0,e.view?.planned_rate??0,1e-9)),s=S=>`${Math.min(Math.max(S,0),a(r))/a(r)*100}%`,i=Z(()=>e.view&&a(n)!=="blind"?e.view.rate:null),c=Z(()=>a(n)==="plain"?"":`${Tn[a(n)]} `),u=Z(()=>e.view?So(e.view):d("stage-unknown")),f=Z(()=>e.view?To(e.view):""),h=Z(()=>e.view?.as_of?d("data-age",{span:Pt(gr(e.view.as_of,e.now))}):""),_=Z(()=>a(n)==="bad"||a(n)==="blind"?a(u):a(f)),g=Z(()=>e.view?.end&&or(e.view.end.met??1)!=="plain"),p=Z(()=>a(n)==="bad"?a(f):a(n)==="blind"?a(h):a(n)==="plain"?"":a(u));var x=yd();let T;var F=w(x),R=w(F),q=v(R,!0),L=o(F,2);let H;var A=w(L),B=o(A),K=v(B,!0),ee=o(L,2),se=w(ee);{var M=S=>{var $=hd();let D;b(P=>D=Tt($,"",D,{width:P}),[()=>s(a(i))]),m(S,$)};z(se,S=>{a(i)!==null&&S(M)})}var y=o(se,2);let J;var U=o(y,2);{var W=S=>{var $=_d();let D;b(P=>D=Tt($,"",D,{left:P}),[()=>s(e.view.planned_rate)]),m(S,$)};z(U,S=>{e.view&&e.view.state!=="no_plan"&&e.view.planned_rate>0&&S(W)})}var I=o(U,2);{var Q=S=>{var $=md();let D;b(P=>D=Tt($,"",D,{left:P}),[()=>s(a(i))]),m(S,$)};z(I,S=>{a(i)!==null&&S(Q)})}var Y=o(ee,2),te=w(Y),re=w(te),me=v(re,!0),V=o(re,1,!0),X=o(te,2);{var C=S=>{var $=gd(),D=w($),P=v(D,!0),_e=o(D);b(()=>{l(P,Tn.warn),l(_e,` ${e.short??""}`)}),m(S,$)},ae=S=>{var $=wd(),D=v($,!0);b(()=>l(D,a(p))),m(S,$)};z(X,S=>{e.short&&a(n)!=="bad"&&a(n)!=="blind"?S(C):S(ae,-1)})}var fe=o(Y,2);{var ie=S=>{var $=pd(),D=w($),P=w(D);{var _e=oe=>{var N=jt();b((E,O)=>l(N,`${E??""}${O??""}`),[()=>d("total-of-plan",{actual:ge(e.view.actual),planned:ge(e.view.planned)}),()=>e.view.end?"":` ${st(e.site)}`]),m(oe,N)},ne=oe=>{var N=jt();b((E,O)=>l(N,`${E??""} ${O??""}`),[()=>ge(e.view.actual),()=>st(e.site)]),m(oe,N)};z(P,oe=>{e.view.planned_shift>0?oe(_e):oe(ne,-1)})}var G=o(D,2);{var de=oe=>{var N=bd();let E;var O=w(N),le=v(O,!0),he=o(O,1,!0);b((ue,we)=>{E=Je(N,1,"end svelte-5lu18r",null,E,{poor:a(g)}),be(N,"title",ue),l(le,a(g)?Tn.warn:"→"),l(he,we)},[()=>d("end-title"),()=>ge(e.view.end.done.middle)]),m(oe,N)};z(G,oe=>{e.view.end&&oe(de)})}m(S,$)};z(fe,S=>{e.view&&a(n)!=="blind"&&S(ie)})}b((S,$,D,P,_e,ne)=>{T=Je(x,1,`card ${a(n)??""}`,"svelte-5lu18r",T,{hatched:a(n)==="blind"}),be(x,"data-stage",e.stage.id),be(x,"aria-label",S),be(R,"title",$),l(q,D),H=Je(L,1,"rate svelte-5lu18r",null,H,{none:a(i)===null}),l(A,P),l(K,_e),J=Tt(y,"",J,{left:ne}),l(me,a(c)),l(V,a(_))},[()=>wt(e.stage.name),()=>d("detail-open"),()=>wt(e.stage.name),()=>a(i)===null?"—":`${e.view?.estimated?"~":""}${Xr(a(i))}`,()=>Na(e.site),()=>s(e.stage.rate_nominal)]),qe("click",R,function(...S){e.onopen?.apply(this,S)}),m(t,x),Ge()}Ht(["click"]);var xd=k('<i aria-hidden="true" class="svelte-17l7kan"> </i>'),$d=k("<span><!> </span>");function gs(t,e){Ke(e,!0);const n=Z(()=>or(e.chance));var r=$d(),s=w(r);{var i=u=>{var f=xd(),h=v(f,!0);b(()=>l(h,Tn[a(n)])),m(u,f)};z(s,u=>{a(n)!=="plain"&&u(i)})}var c=o(s);b(u=>{Je(r,1,Ca(a(n)),"svelte-17l7kan"),l(c,` ${u??""}`)},[()=>Hn(e.chance)]),m(t,r),Ge()}var Ed=new Set(["$$slots","$$events","$$legacy","title","width","onclose","children"]),Sd=k('<dialog><header class="svelte-11qie5r"><h2 id="dialog-title" class="svelte-11qie5r"> </h2> <button> </button></header> <!></dialog>');function Mn(t,e){Ke(e,!0);let n=vs(e,"width",3,"54rem"),r=Fu(e,Ed),s;on(()=>s.showModal());var i=Sd();Du(i,()=>({onclose:e.onclose,"aria-labelledby":"dialog-title",...r,[Xn]:{width:`min(${n()??""}, 94vw)`}}),void 0,void 0,void 0,"svelte-11qie5r");var c=w(i),u=w(c),f=v(u,!0),h=o(u,2),_=v(h,!0),g=o(c,2);Eu(g,()=>e.children),ra(i,p=>s=p,()=>s),b(p=>{l(f,e.title),l(_,p)},[()=>d("close")]),qe("click",h,()=>s.close()),m(t,i),Ge()}Ht(["click"]);var Td=k("<strong> </strong>"),Ad=k("<span> <!></span>");function Po(t,e){Ke(e,!0);var n=Ad(),r=w(n),s=o(r);{var i=c=>{var u=Td(),f=v(u,!0);b(h=>l(f,h),[()=>d("last-amended",{was:`${ge(e.stage.as_closed)} ${st(e.site)}`,at:tt(e.stage.amended_at,e.now,e.site.time_zone)})]),m(c,u)};z(s,c=>{e.stage.amended_at!==null&&c(i)})}b((c,u)=>{be(n,"data-last",e.stage.id),l(r,`${c??""}
  ${u??""} `)},[()=>d("total-of-plan",{actual:ge(e.stage.actual),planned:ge(e.stage.planned)}),()=>st(e.site)]),m(t,n),Ge()}var Md=k('<span class="svelte-hbf2jp"> </span>'),Js=k('<dd class="plan svelte-hbf2jp"> </dd>'),Nd=k('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <dd class="plan svelte-hbf2jp"> </dd></div>'),Qs=k('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd></div>'),zd=k('<li class="svelte-hbf2jp"><span> </span><b class="svelte-hbf2jp"> </b></li>'),qd=k('<ul class="svelte-hbf2jp"></ul>'),Od=k('<section data-metal=""><h3 class="svelte-hbf2jp"> <!></h3> <dl class="svelte-hbf2jp"><div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <!></div> <!> <div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd> <!></div> <!> <!></dl> <!></section>');function Id(t,e){Ke(e,!0);const n=C=>C===null?"—":`${ge(C,2)} ${st(e.site)}`,r=C=>C===null?"—":`${ge(C*100,1)} %`,s=C=>C===null||e.metal.grade===null?"":`± ${Ja(e.content,C)}`,i=Z(()=>e.metal.planned===null?null:e.metal.actual-e.metal.planned),c=({loss:C,by:ae})=>d(`loss-${C.replace("_","-")}`,{by:ae===null?"":kt(e.site.stages,ae)}),u=Z(()=>e.metal.ledger.lines.filter(({amount:C})=>C>=.005).sort((C,ae)=>ae.amount-C.amount));var f=Od(),h=w(f),_=w(h),g=o(_);{var p=C=>{var ae=Md(),fe=v(ae,!0);b(ie=>l(fe,ie),[()=>d("metal-sampled",{at:lt(e.metal.sampled_at,e.site.time_zone)})]),m(C,ae)};z(g,C=>{e.metal.sampled_at&&C(p)})}var x=o(h,2),T=w(x),F=w(T),R=v(F,!0),q=o(F,2),L=w(q),H=o(L),A=v(H,!0),B=o(q,2);{var K=C=>{var ae=Js(),fe=v(ae,!0);b(ie=>l(fe,ie),[()=>d("metal-of-plan",{planned:Ja(e.content,e.metal.planned_grade)})]),m(C,ae)};z(B,C=>{e.metal.planned_grade!==null&&C(K)})}var ee=o(T,2);{var se=C=>{var ae=Nd(),fe=w(ae),ie=v(fe,!0),S=o(fe,2),$=w(S),D=o($),P=v(D),_e=o(S,2),ne=v(_e,!0);b((G,de,oe,N)=>{l(ie,G),l($,`${de??""} `),l(P,`± ${oe??""}`),l(ne,N)},[()=>d("metal-recovery"),()=>r(e.metal.recovery.now),()=>r(e.metal.recovery.sigma),()=>d("metal-of-plan",{planned:r(e.metal.recovery.planned)})]),m(C,ae)};z(ee,C=>{e.metal.recovery&&C(se)})}var M=o(ee,2),y=w(M),J=v(y,!0),U=o(y,2),W=v(U,!0),I=o(U,2);{var Q=C=>{var ae=Js(),fe=v(ae,!0);b(ie=>l(fe,ie),[()=>d("metal-of-plan",{planned:n(e.metal.planned)})]),m(C,ae)};z(I,C=>{e.metal.planned!==null&&C(Q)})}var Y=o(M,2);{var te=C=>{var ae=Qs(),fe=w(ae),ie=v(fe,!0),S=o(fe,2),$=v(S);b((D,P,_e)=>{l(ie,D),l($,`${P??""} ${_e??""}`)},[()=>d("metal-gap"),()=>hn(a(i),2),()=>st(e.site)]),m(C,ae)};z(Y,C=>{a(i)!==null&&C(te)})}var re=o(Y,2);{var me=C=>{var ae=Qs(),fe=w(ae),ie=v(fe,!0),S=o(fe,2),$=v(S);b((D,P,_e)=>{l(ie,D),l($,`${P??""} ${_e??""}`)},[()=>d("metal-unknown"),()=>ge(e.metal.unknown),()=>st(e.site)]),m(C,ae)};z(re,C=>{e.metal.unknown>=1&&C(me)})}var V=o(x,2);{var X=C=>{var ae=qd();Oe(ae,21,()=>a(u),fe=>`${fe.loss}-${fe.by}`,(fe,ie)=>{var S=zd(),$=w(S),D=v($,!0),P=o($),_e=v(P,!0);b((ne,G)=>{l(D,ne),l(_e,G)},[()=>c(a(ie)),()=>n(a(ie).amount)]),m(fe,S)}),m(C,ae)};z(V,C=>{a(u).length>0&&C(X)})}b((C,ae,fe,ie,S,$)=>{l(_,`${C??""} `),l(R,ae),l(L,`${fe??""} `),l(A,ie),l(J,S),l(W,$)},[()=>d("metal-title",{content:wt(e.content.name)}),()=>d("metal-grade"),()=>Ja(e.content,e.metal.grade),()=>s(e.metal.grade_sigma),()=>d(e.metal.recovery?"metal-won":"metal-moved"),()=>n(e.metal.actual)]),m(t,f),Ge()}var Dd=k('<p class="estimated svelte-175ive" data-estimated=""><b aria-hidden="true">~</b> </p>'),Rd=k(" <!>",1),Cd=k('<section data-end=""><h3> <span> </span></h3> <p class="end svelte-175ive"><b> </b> <!></p></section>'),Pd=k("<i></i>"),Ld=k('<li class="svelte-175ive"><i aria-hidden="true"></i> <span> </span> <b class="svelte-175ive"> </b> <span class="n svelte-175ive"> </span></li>'),jd=k('<div><dt class="svelte-175ive"> </dt> <dd class="svelte-175ive"> </dd></div>'),Fd=k('<section><h3> <span> </span></h3> <div class="strip svelte-175ive" aria-hidden="true"></div> <ul class="elements svelte-175ive"></ul> <dl class="svelte-175ive"></dl></section>'),Ud=k('<p class="quiet svelte-175ive"> </p>'),ei=k("<br/> ",1),Hd=k("<br/> <!>",1),Vd=k('<!> <!> <!> <!> <p class="quiet svelte-175ive"> <!> <!> <!></p>',1);function Bd(t,e){Ke(e,!0);const n=Z(()=>[{title:d("time-title"),times:e.view.times},{title:d("time-last"),times:e.view.last_times}].flatMap(({title:h,times:_})=>_&&_.elapsed_micros>0?{title:h,times:_}:[])),r=(h,{elapsed_micros:_})=>h/Math.max(_,1)*100,s=h=>h===null?"—":`${ge(h*100)} %`,i=h=>d(`time-${h.replace("_","-")}`),c=Z(()=>qo(e.chain)?.stages.find(({id:h})=>h===e.stage.id)?.met??null),u=Z(()=>e.chain.last_shift?.stages.find(({id:h})=>h===e.stage.id)),f=["availability","ready","used","effectiveness","quality","oee","utilisation"];{let h=Z(()=>wt(e.stage.name));Mn(t,{get title(){return a(h)},width:"46rem",get onclose(){return e.onclose},get"data-detail"(){return e.stage.id},children:(_,g)=>{var p=Vd(),x=ze(p);{var T=U=>{var W=Dd(),I=o(w(W));b(Q=>l(I,` ${Q??""}`),[()=>Oo(e.site,e.view.estimated,e.chain.now)]),m(U,W)};z(x,U=>{e.view.estimated&&U(T)})}var F=o(x,2);{var R=U=>{var W=Cd(),I=w(W),Q=w(I),Y=o(Q),te=v(Y,!0),re=o(I,2),me=w(re),V=v(me),X=o(me,2);{var C=ae=>{var fe=Rd(),ie=ze(fe),S=o(ie);gs(S,{get chance(){return e.view.end.met}}),b($=>l(ie,`${$??""} `),[()=>d("end-of-plan",{planned:`${ge(e.view.end.planned)} ${st(e.site)}`})]),m(ae,fe)};z(X,ae=>{e.view.end.met!==null&&ae(C)})}b((ae,fe,ie,S)=>{l(Q,`${ae??""} `),l(te,fe),l(V,`${ie??""} ${S??""}`)},[()=>d("end-title"),()=>lt(e.view.end.at,e.site.time_zone),()=>wr(e.view.end.done),()=>st(e.site)]),m(U,W)};z(F,U=>{e.view.end&&U(R)})}var q=o(F,2);Oe(q,17,()=>a(n),({title:U,times:W})=>U,(U,W)=>{let I=()=>a(W).title,Q=()=>a(W).times;var Y=Fd(),te=w(Y),re=w(te),me=o(re),V=v(me),X=o(te,2);Oe(X,21,()=>Q().elements,({element:fe,micros:ie})=>fe,(fe,ie)=>{let S=()=>a(ie).element,$=()=>a(ie).micros;var D=Pd();let P;b(_e=>{Je(D,1,Ca(S()),"svelte-175ive"),P=Tt(D,"",P,{width:_e})},[()=>`${r($(),Q())??""}%`]),m(fe,D)});var C=o(X,2);Oe(C,21,()=>Q().elements,({element:fe,micros:ie})=>fe,(fe,ie)=>{let S=()=>a(ie).element,$=()=>a(ie).micros;var D=Ld(),P=w(D),_e=o(P,2),ne=v(_e,!0),G=o(_e,2),de=v(G,!0),oe=o(G,2),N=v(oe);b((E,O,le)=>{Je(P,1,Ca(S()),"svelte-175ive"),l(ne,E),l(de,O),l(N,`${le??""} %`)},[()=>i(S()),()=>Pt($()/1e6),()=>ge(r($(),Q()))]),m(fe,D)});var ae=o(C,2);Oe(ae,20,()=>f,fe=>fe,(fe,ie)=>{var S=jd(),$=w(S),D=v($,!0),P=o($,2),_e=v(P,!0);b((ne,G)=>{l(D,ne),l(_e,G)},[()=>i(ie),()=>s(Q()[ie])]),m(fe,S)}),b((fe,ie)=>{l(re,`${I()??""} `),l(V,`${fe??""}–${ie??""}`)},[()=>lt(Q().start,e.site.time_zone),()=>lt(Q().until,e.site.time_zone)]),m(U,Y)},U=>{var W=Ud(),I=v(W,!0);b(Q=>l(I,Q),[()=>d("time-none")]),m(U,W)});var L=o(q,2);{var H=U=>{Id(U,{get site(){return e.site},get content(){return e.site.content},get metal(){return e.view.metal}})};z(L,U=>{e.site.content&&e.view.metal&&U(H)})}var A=o(L,2),B=w(A),K=o(B);{var ee=U=>{var W=ei(),I=o(ze(W),1,!0);b(Q=>l(I,Q),[()=>d("estimate-part",{amount:`${ge(e.view.estimated_actual)} ${st(e.site)}`})]),m(U,W)};z(K,U=>{e.view.estimated_actual>0&&U(ee)})}var se=o(K,2);{var M=U=>{var W=Hd(),I=o(ze(W)),Q=o(I);Po(Q,{get site(){return e.site},get stage(){return a(u)},get now(){return e.chain.now}}),b(Y=>l(I,`${Y??""}: `),[()=>d("last-title")]),m(U,W)};z(se,U=>{a(u)&&U(M)})}var y=o(se,2);{var J=U=>{var W=ei(),I=o(ze(W),1,!0);b(Q=>l(I,Q),[()=>d("plan-trial-stage",{chance:Hn(a(c))})]),m(U,W)};z(y,U=>{a(c)!==null&&U(J)})}b((U,W)=>l(B,`${U??""} ${W??""} `),[()=>d("total-of-plan",{actual:ge(e.view.actual),planned:ge(e.view.planned)}),()=>st(e.site)]),m(_,p)},$$slots:{default:!0}})}Ge()}var Wd=k("<b> </b>"),Kd=k('<p class="burn svelte-1fyk3n3"> </p>'),Gd=k('<p class="lead svelte-1fyk3n3" data-summary="drum"><span aria-hidden="true">◉</span> </p> <p class="svelte-1fyk3n3"> <!> <small class="svelte-1fyk3n3"> </small></p> <!>',1),Yd=k('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b></p>',1),Zd=k('<p class="svelte-1fyk3n3"> </p>'),Xd=k('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b> </p>',1),Jd=k('<p class="blind svelte-1fyk3n3"><span aria-hidden="true">?</span> </p>'),Qd=k('<div class="summary svelte-1fyk3n3"><!> <!> <!> <!></div>');function ef(t,e){Ke(e,!0);const n=Z(()=>e.view.drum?Oc(e.view.drum):""),r=Z(()=>[...e.view.stages].filter(({lag_secs:q,state:L})=>q!==null&&L!=="unknown").sort((q,L)=>(L.lag_secs??0)-(q.lag_secs??0)).find(({lag_secs:q})=>(q??0)>Eo)),s=Z(()=>a(r)!==void 0&&a(r).id===e.view.drum?.stage),i=Z(()=>e.view.stages.filter(({state:q})=>q==="unknown").length),c=Z(()=>e.site.buffers.flatMap(q=>{const L=e.view.buffers.find(({id:H})=>H===q.id);return L?{buffer:q,...ms(q,L,e.view.incidents)}:[]}).filter(({clock:q,tone:L})=>q!==null&&L==="warn").sort((q,L)=>(q.clock?.in_secs??0)-(L.clock?.in_secs??0))[0]);var u=Qd(),f=w(u);{var h=q=>{var L=Gd(),H=ze(L),A=o(w(H)),B=o(H,2),K=w(B),ee=o(K);{var se=W=>{var I=Wd(),Q=v(I,!0);b(Y=>l(Q,Y),[()=>Jr(a(r)?.lag_secs??0)]),m(W,I)};z(ee,W=>{a(s)&&W(se)})}var M=o(ee,2),y=v(M,!0),J=o(B,2);{var U=W=>{var I=Kd(),Q=v(I,!0);b(()=>l(Q,a(n))),m(W,I)};z(J,W=>{a(n)&&W(U)})}b((W,I,Q)=>{l(A,` ${W??""}`),l(K,`${I??""} `),l(y,Q)},[()=>d("summary-drum",{at:tt(e.view.drum.since,e.now,e.site.time_zone)}),()=>kt(e.site.stages,e.view.drum.stage),()=>d(`drum-${e.view.drum.limits}`)]),m(q,L)};z(f,q=>{e.view.drum&&q(h)})}var _=o(f,2);{var g=q=>{var L=Yd(),H=ze(L),A=v(H,!0),B=o(H,2),K=w(B),ee=o(K),se=v(ee,!0);b((M,y,J)=>{l(A,M),l(K,`${y??""} `),l(se,J)},[()=>d("summary-worst"),()=>kt(e.site.stages,a(r).id),()=>Jr(a(r).lag_secs??0)]),m(q,L)},p=q=>{var L=Zd(),H=v(L,!0);b(A=>l(H,A),[()=>d("summary-in-step")]),m(q,L)};z(_,q=>{a(r)&&!a(s)?q(g):!a(r)&&a(i)===0&&e.view.plan.version>0&&q(p,1)})}var x=o(_,2);{var T=q=>{var L=Xd(),H=ze(L),A=v(H,!0),B=o(H,2),K=w(B),ee=o(K),se=v(ee,!0),M=o(ee);b((y,J,U,W,I)=>{l(A,y),l(K,`${J??""}: ${U??""} `),l(se,W),l(M,`, ${I??""}`)},[()=>d("summary-clock"),()=>kt(e.site.buffers,a(c).buffer.id),()=>d(`buffer-${a(c).limit}-in`),()=>Pt(a(c).clock.in_secs),()=>tt(a(c).clock.at,e.now,e.site.time_zone)]),m(q,L)};z(x,q=>{a(c)?.clock&&q(T)})}var F=o(x,2);{var R=q=>{var L=Jd(),H=o(w(L));b(A=>l(H,` ${A??""}`),[()=>d("summary-unknown",{n:a(i),count:String(a(i))})]),m(q,L)};z(F,q=>{a(i)>0&&q(R)})}m(t,u),Ge()}var tf=vo("<path></path>"),nf=vo('<path class="arrow svelte-19b428o" d="M-5.5 -9L6 0L-5.5 9Z"></path>'),af=k('<p class="drum svelte-19b428o"><span aria-hidden="true">◉</span> </p>'),rf=k("<!> <!>",1),sf=k('<p class="estimate svelte-19b428o"><span aria-hidden="true">~</span> </p>'),of=k('<li class="svelte-19b428o"><!> <!></li>'),lf=k('<div class="inside svelte-19b428o"><!></div>'),uf=k('<svg aria-hidden="true" class="svelte-19b428o"><!><!></svg> <ul></ul> <!>',1),cf=k('<section class="chain svelte-19b428o"><!></section> <!>',1);function df(t,e){Ke(e,!0);let n=ve(0),r=ve(0),s=ve(null);const i=Z(()=>td(e.site)),c=Z(()=>sd(a(i),a(n),a(r))),u=Z(()=>{const B=a(n)/a(c).columns,K=Math.max(112,a(r)/a(c).rows),ee=Math.min(B/240,K/214,1.9);return{cellWidth:B,cellHeight:K,u:ee,cardWidth:B-32*ee,cardHeight:K-26*ee}}),f=Z(()=>dd(a(i),a(c),a(u))),h=Z(()=>new Map(e.view.stages.map(B=>[B.id,B]))),_=Z(()=>new Map(e.view.buffers.map(B=>[B.id,B]))),g=Z(()=>a(c).rows*a(u).cellHeight),p=Z(()=>e.site.stages.find(({id:B})=>B===a(s))),x=Z(()=>a(s)===null?void 0:a(h).get(a(s)));var T=cf(),F=ze(T);let R;var q=w(F);{var L=B=>{var K=uf(),ee=ze(K),se=w(ee);Oe(se,17,()=>a(f),W=>W.path,(W,I)=>{var Q=tf();let Y,te;b(()=>{be(Q,"d",a(I).path),Y=Je(Q,0,"svelte-19b428o",null,Y,{main:a(I).main}),te=Tt(Q,"",te,{"stroke-width":(a(I).main?22:8)*a(u).u})}),m(W,Q)});var M=o(se);Oe(M,17,()=>a(f),W=>W.path,(W,I)=>{var Q=na(),Y=ze(Q);Oe(Y,17,()=>a(I).arrows,({x:te,y:re,turn:me})=>`${te},${re}`,(te,re)=>{let me=()=>a(re).x,V=()=>a(re).y,X=()=>a(re).turn;var C=nf();b(()=>be(C,"transform",`translate(${me()??""} ${V()??""}) rotate(${X()??""}) scale(${a(u).u*(a(I).main?1.1:.75)})`)),m(te,C)}),m(W,Q)});var y=o(ee,2);Oe(y,21,()=>a(i).nodes,W=>W.key,(W,I)=>{const Q=Z(()=>a(c).cells.get(a(I).key)),Y=Z(()=>(a(I).kind==="stage"?a(h):a(_)).get(a(I).id)?.estimated);var te=na(),re=ze(te);{var me=V=>{var X=of();let C;var ae=w(X);{var fe=D=>{const P=Z(()=>e.site.stages.find(({id:N})=>N===a(I).id));var _e=rf(),ne=ze(_e);{var G=N=>{var E=af(),O=o(w(E));b(le=>{be(E,"data-drum",a(I).id),l(O,` ${le??""}`)},[()=>d("drum-mark")]),m(N,E)};z(ne,N=>{e.view.drum?.stage===a(I).id&&N(G)})}var de=o(ne,2);{var oe=N=>{{let E=Z(()=>a(h).get(a(I).id)),O=Z(()=>Hc(e.site,a(h).get(a(I).id),e.view.incidents));kd(N,{get site(){return e.site},get stage(){return a(P)},get view(){return a(E)},get now(){return e.now},get short(){return a(O)},onopen:()=>j(s,a(I).id,!0)})}};z(de,N=>{a(P)&&N(oe)})}m(D,_e)},ie=D=>{const P=Z(()=>e.site.buffers.find(({id:de})=>de===a(I).id));var _e=na(),ne=ze(_e);{var G=de=>{{let oe=Z(()=>a(_).get(a(I).id));Qc(de,{get site(){return e.site},get buffer(){return a(P)},get view(){return a(oe)},get incidents(){return e.view.incidents},get now(){return e.now}})}};z(ne,de=>{a(P)&&de(G)})}m(D,_e)};z(ae,D=>{a(I).kind==="stage"?D(fe):D(ie,-1)})}var S=o(ae,2);{var $=D=>{var P=sf(),_e=o(w(P));b((ne,G)=>{be(P,"data-estimate",a(I).id),be(P,"title",ne),l(_e,` ${G??""}`)},[()=>Oo(e.site,a(Y),e.now),()=>Qr(e.site,a(Y),e.now)]),m(D,P)};z(S,D=>{a(Y)&&D($)})}b(()=>C=Tt(X,"",C,{left:`${(a(Q).column+.5)*a(u).cellWidth-a(u).cardWidth/2}px`,top:`${(a(Q).row+.5)*a(u).cellHeight-a(u).cardHeight/2}px`,width:`${a(u).cardWidth??""}px`,height:`${a(u).cardHeight??""}px`})),m(V,X)};z(re,V=>{a(Q)&&V(me)})}m(W,te)});var J=o(y,2);{var U=W=>{var I=lf();let Q;var Y=w(I);ef(Y,{get site(){return e.site},get view(){return e.view},get now(){return e.now}}),b(()=>Q=Tt(I,"",Q,{left:`${a(c).free.column*a(u).cellWidth+15*a(u).u}px`,top:`${a(c).free.row*a(u).cellHeight+13*a(u).u}px`,width:`${a(c).free.columns*a(u).cellWidth-30*a(u).u}px`,height:`${a(c).free.rows*a(u).cellHeight-26*a(u).u}px`})),m(W,I)};z(J,W=>{a(c).free&&W(U)})}b(()=>{be(ee,"width",a(n)),be(ee,"height",a(g))}),m(B,K)};z(q,B=>{a(n)>0&&B(L)})}var H=o(F,2);{var A=B=>{Bd(B,{get site(){return e.site},get stage(){return a(p)},get view(){return a(x)},get chain(){return e.view},onclose:()=>j(s,null)})};z(H,B=>{a(p)&&a(x)&&B(A)})}b(B=>{be(F,"aria-label",B),R=Tt(F,"",R,{"--u":`${a(u).u??""}px`})},[()=>d("chain-label")]),Ds(F,"clientWidth",B=>j(n,B)),Ds(F,"clientHeight",B=>j(r,B)),m(t,T),Ge()}class un extends Error{constructor(e,n,r=null){super(e),this.status=n,this.retrySecs=r}status;retrySecs}const Lo="/api/v1";async function bt(t,e,n){return ws(t,e,n===void 0?{}:{"content-type":"application/json"},n===void 0?null:JSON.stringify(n))}async function ws(t,e,n,r,s=200){const i={"accept-language":document.documentElement.lang||"ru",...n},c=await fetch(Lo+e,{method:t,headers:i,body:r,cache:"no-store"}),u=await c.text(),f=Number(c.headers.get("retry-after")??"none"),h=()=>new un(ti(u)??`${c.status} ${c.statusText}`,c.status,Number.isNaN(f)?null:f);if(!c.ok&&(c.status!==s||ti(u)!==null))throw h();return u===""?null:JSON.parse(u)}function ti(t){try{const n=JSON.parse(t)?.error;return typeof n=="string"?n:null}catch{return null}}const jo=()=>bt("GET","/session"),ff=(t,e)=>bt("POST","/session",{login:t,password:e}),Fo=t=>bt("POST","/demo/session",{role:t}),vf=()=>bt("DELETE","/session"),hf=(t,e)=>bt("POST","/session/password",{old:t,new:e}),_f=()=>bt("GET","/users"),mf=t=>bt("POST","/users",t),ni=(t,e)=>bt("PATCH",`/users/${t}`,e),gf=t=>bt("GET",`/log?${new URLSearchParams(t)}`),wf=()=>bt("GET","/log/verify"),bf=()=>bt("GET","/site"),pf=()=>bt("GET","/view"),yf=()=>bt("GET","/calibrations"),kf=(t,e,n)=>bt("POST",`/incidents/${t}/acknowledge`,{by:e,comment:n}),xf=(t,e,n)=>bt("POST",`/incidents/${t}/comment`,{by:e,comment:n}),$f=()=>bt("GET","/facts"),Ef=t=>ws("POST","/facts",{"content-type":"application/json"},JSON.stringify(t),422);function Sf(t,e,n){const r=new URLSearchParams({author:e,name:t.name,partial:String(n.partial),dry_run:String(n.dry)});return n.import!==""&&r.set("import",n.import),ws("POST",`/facts/import?${r}`,{"content-type":"application/octet-stream"},t,422)}const Tf=t=>bt("POST",`/demo/scenarios/${encodeURIComponent(t)}`),Af=()=>bt("DELETE","/demo/scenarios"),ai=t=>bt("POST","/replay",t);async function Uo(t,e){try{return await bt("GET",t)}catch(n){if(n instanceof un)return e;throw n}}const Mf=()=>Uo("/demo",{available:!1,scenarios:[]}),Nf=()=>Uo("/replay",{available:!1,speed:1,from:null,until:null,now:null,paused:!1});function zf(){return`${location.protocol==="https:"?"wss":"ws"}://${location.host}${Lo}/live`}const qf=3e4;class Of{#e=ve(null);get me(){return a(this.#e)}set me(e){j(this.#e,e)}#s=ve(mt(localStorage.getItem("tizbek.name")??""));get typed(){return a(this.#s)}set typed(e){j(this.#s,e,!0)}#t=ve(null);get asking(){return a(this.#t)}set asking(e){j(this.#t,e,!0)}#a=[];#n=!1;get name(){return this.me?.person?.name??(this.isOpen?this.typed:"")}get isOpen(){return this.me?.sign_in==="open"}set(e){this.isOpen&&(this.typed=e,localStorage.setItem("tizbek.name",e))}may(e){return this.me?.may.includes(e)??!1}offers(e){return this.may(e)||this.me!==null&&!this.isOpen&&this.me.person===null}isConcerned(e){const n=this.me?.person;return!n||!n.roles.includes("unit")||n.roles.includes("dispatcher")?!0:e.some(r=>n.units.includes(r))}async look(){let e=await jo();return e.person===null&&e.demo_roles.includes("dispatcher")&&!this.#n&&(e=await Fo("dispatcher")),this.me=e,e}start(){setInterval(()=>{this.look().catch(()=>{})},qf)}known(e){this.me=e,this.#n=e.person===null}async doing(e){try{return await e()}catch(n){if(!(n instanceof un)||n.status!==401||(await this.look().catch(()=>{}),!await this.ask(!0)))throw n;return e()}}ask(e){return this.asking={kept:e||(this.asking?.kept??!1)},new Promise(n=>this.#a.push(n))}answered(e){e&&this.known(e),this.asking=null;for(const n of this.#a.splice(0))n(e!==null)}}const $e=new Of,ri=12e3,If=1500,Df=1e4,si=[500,1e3,2e3,4e3,5e3];class Rf{#e=ve(null);get site(){return a(this.#e)}set site(e){j(this.#e,e)}#s=ve(null);get view(){return a(this.#s)}set view(e){j(this.#s,e)}#t=ve("");get now(){return a(this.#t)}set now(e){j(this.#t,e,!0)}#a=ve(!1);get up(){return a(this.#a)}set up(e){j(this.#a,e,!0)}#n=ve(0);get heardAt(){return a(this.#n)}set heardAt(e){j(this.#n,e,!0)}#r=ve(0);get movedAt(){return a(this.#r)}set movedAt(e){j(this.#r,e,!0)}#i=ve(mt(Date.now()));get wall(){return a(this.#i)}set wall(e){j(this.#i,e,!0)}#o=ve("");get error(){return a(this.#o)}set error(e){j(this.#o,e,!0)}#l=ve(!1);get paused(){return a(this.#l)}set paused(e){j(this.#l,e,!0)}#u=null;#c=0;#v=!1;#g=0;get lost(){return!this.up&&this.heardAt>0&&this.wall-this.heardAt>If}get frozen(){return this.up&&!this.paused&&this.movedAt>0&&this.wall-this.movedAt>Df}start(){setInterval(()=>this.#f(),500),this.#h()}#f(){this.wall=Date.now(),this.#u&&this.up&&this.wall-this.heardAt>ri&&this.#w(this.#u)}async#h(){try{this.site=await bf(),this.view||(this.#d(await pf()),this.heardAt=Date.now()),this.error=""}catch(r){r instanceof un&&r.status===401?$e.look().catch(()=>{}):(r instanceof un||r instanceof SyntaxError)&&(this.error=r.message),this.#p();return}const e=new WebSocket(zf());this.#u=e,this.#v=this.#g>0,this.#g+=1;const n=setTimeout(()=>this.#w(e),ri);e.onmessage=r=>{clearTimeout(n),this.#u===e&&this.#b(JSON.parse(String(r.data)))},e.onclose=()=>{clearTimeout(n),this.#w(e)}}#w(e){this.#u===e&&(this.#u=null,this.up=!1,e.close(),this.#p())}#p(){const e=si[Math.min(this.#c,si.length-1)]??5e3;this.#c+=1,setTimeout(()=>{this.#h()},e)}#b(e){this.#c=0,this.heardAt=Date.now(),this.up||(this.movedAt=this.heardAt),this.up=!0,e.type==="view"?this.#d(e.view):this.#_(e.now)}#d(e){const n=this.#v;this.#v=!1,!(this.view&&e.seq<this.view.seq&&!n)&&(n&&(this.now=""),this.view=e,this.#_(e.now))}#_(e){this.now!==""&&Date.parse(e)<=Date.parse(this.now)||(this.now=e,this.movedAt=Date.now())}}const Ze=new Rf;var Cf=k('<span aria-hidden="true">▶</span>'),Pf=k("<button><!> </button>"),Lf=k('<span class="quiet"> </span>'),jf=k('<button data-stop=""><span aria-hidden="true">■</span> </button>'),Ff=k('<div class="group svelte-16mkr40" role="group" aria-labelledby="demo-title"><span id="demo-title" class="title svelte-16mkr40"> </span> <!> <!></div>'),Uf=k("<span> </span>"),Hf=k("<button> </button>"),Vf=k("<b> </b>"),Bf=k('<div class="group svelte-16mkr40" role="group" aria-labelledby="replay-title"><span id="replay-title" class="title svelte-16mkr40"> </span> <!> <button> </button> <span class="title svelte-16mkr40"> </span> <!> <!></div>'),Wf=k('<span class="error svelte-16mkr40" role="alert"> </span>'),Kf=k('<footer class="svelte-16mkr40"><!> <!> <!> <button class="twin svelte-16mkr40"> </button></footer>');function Gf(t,e){Ke(e,!0);let n=vs(e,"asTable",15);const r=[1,10,60,600];let s=ve(null),i=ve(null),c=ve("");async function u(){try{j(s,e.mode==="demo"?await Mf():null,!0),j(i,e.mode==="replay"?await Nf():null,!0),Ze.paused=a(i)!==null&&a(i).available&&a(i).paused}catch{}}async function f(H){j(c,"");try{await $e.doing(H)}catch(A){j(c,d("refused",{error:A instanceof Error?A.message:String(A)}),!0)}await u()}on(()=>{e.mode&&u();const H=setInterval(()=>{u()},3e3);return()=>clearInterval(H)});const h=Z(()=>a(s)?.scenarios.some(H=>H.running)??!1);var _=Kf(),g=w(_);{var p=H=>{var A=Ff(),B=w(A),K=v(B,!0),ee=o(B,2);Oe(ee,17,()=>a(s).scenarios,y=>y.id,(y,J)=>{var U=Pf(),W=w(U);{var I=Y=>{var te=Cf();m(Y,te)};z(W,Y=>{a(J).running&&Y(I)})}var Q=o(W);b((Y,te,re)=>{be(U,"data-scenario",a(J).id),be(U,"aria-pressed",a(J).running),U.disabled=Y,l(Q,` ${te??""}${re??""}`)},[()=>!$e.offers("scenario"),()=>wt(a(J).name),()=>a(J).running?` · ${d("demo-running")}`:""]),qe("click",U,()=>f(()=>Tf(a(J).id))),m(y,U)},y=>{var J=Lf(),U=v(J,!0);b(W=>l(U,W),[()=>d("demo-none")]),m(y,J)});var se=o(ee,2);{var M=y=>{var J=jf(),U=o(w(J));b((W,I)=>{J.disabled=W,l(U,` ${I??""}`)},[()=>!a(h)||!$e.offers("scenario"),()=>d("demo-stop")]),qe("click",J,()=>f(Af)),m(y,J)};z(se,y=>{a(s).scenarios.length>0&&y(M)})}b(y=>l(K,y),[()=>d("demo-title")]),m(H,A)};z(g,H=>{a(s)?.available&&H(p)})}var x=o(g,2);{var T=H=>{var A=Bf(),B=w(A),K=v(B,!0),ee=o(B,2);{var se=Y=>{var te=Uf(),re=v(te);b((me,V,X)=>l(re,`${me??""}
          ${V??""}–${X??""}`),[()=>ga(a(i).from,e.site.time_zone),()=>lt(a(i).from,e.site.time_zone),()=>lt(a(i).until,e.site.time_zone)]),m(Y,te)};z(ee,Y=>{a(i).from&&a(i).until&&Y(se)})}var M=o(ee,2),y=v(M,!0),J=o(M,2),U=v(J,!0),W=o(J,2);Oe(W,16,()=>r,Y=>Y,(Y,te)=>{var re=Hf(),me=v(re);b(()=>{be(re,"aria-pressed",a(i).speed===te),l(me,`×${te??""}`)}),qe("click",re,()=>f(()=>ai({speed:te}))),m(Y,re)});var I=o(W,2);{var Q=Y=>{var te=Vf(),re=v(te,!0);b(me=>l(re,me),[()=>d("replay-paused")]),m(Y,te)};z(I,Y=>{a(i).paused&&Y(Q)})}b((Y,te,re)=>{l(K,Y),l(y,te),l(U,re)},[()=>d("replay-title"),()=>a(i).paused?`▶ ${d("replay-play")}`:`❚❚ ${d("replay-pause")}`,()=>d("replay-speed")]),qe("click",M,()=>f(()=>ai({paused:!a(i)?.paused}))),m(H,A)};z(x,H=>{a(i)?.available&&H(T)})}var F=o(x,2);{var R=H=>{var A=Wf(),B=v(A);b(()=>l(B,`■ ${a(c)??""}`)),m(H,A)};z(F,H=>{a(c)&&H(R)})}var q=o(F,2),L=v(q,!0);b(H=>{be(q,"aria-pressed",n()),l(L,H)},[()=>d(n()?"table-hide":"table-show")]),qe("click",q,()=>n(!n())),m(t,_),Ge()}Ht(["click"]);function Yf(){const t=new URLSearchParams(location.search).get("theme")??localStorage.getItem("tizbek.theme");return t==="dark"||t==="light"?t:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"}class Zf{#e=ve(mt(Yf()));get current(){return a(this.#e)}set current(e){j(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.theme",e)}}const Jn=new Zf;var Xf=k('<p><b aria-hidden="true">~</b> </p>'),Jf=k("<span> </span>"),Qf=k('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),ev=k('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td></tr>'),tv=k('<!> <section><h3> <!></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-ends=""></tbody></table></section> <section><h3> </h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-grades=""></tbody></table> <p class="quiet"> </p></section>',1),nv=k('<p class="quiet"> </p>');function av(t,e){Ke(e,!0);const n=Z(()=>e.view.forecast),r=Z(()=>e.view.stages.flatMap(({id:u,end:f})=>f?[{id:u,...f}]:[])),s=({cases:u,mean:f})=>f===null?d("grade-none"):d("grade-held",{held:ge(f*u),cases:ge(u)}),i=({cases:u,mean:f})=>f===null?d("grade-none"):d("grade-off",{off:`${ge(f*100,1)} %`,cases:ge(u)}),c=Z(()=>a(n)?[...a(n).levels_held.map(u=>({what:d("grade-levels",{ahead:Pt(u.ahead_secs)}),said:s(u.held),aim:"80 %"})),{what:d("grade-clock"),said:i(a(n).clock_error),aim:""},{what:d("grade-end-held"),said:s(a(n).end_held),aim:"80 %"},{what:d("grade-end-error"),said:i(a(n).end_error),aim:""}]:[]);{let u=Z(()=>d("forecast-title"));Mn(t,{get title(){return a(u)},get onclose(){return e.onclose},"data-forecast-detail":!0,children:(f,h)=>{var _=na(),g=ze(_);{var p=T=>{var F=tv(),R=ze(F);{var q=oe=>{var N=Xf(),E=o(w(N));b(O=>l(E,` ${O??""}`),[()=>d("forecast-estimated")]),m(oe,N)};z(R,oe=>{a(n).estimated&&oe(q)})}var L=o(R,2),H=w(L),A=w(H),B=o(A);{var K=oe=>{var N=Jf(),E=v(N,!0);b(O=>l(E,O),[()=>tt(a(r)[0].at,e.now,e.site.time_zone)]),m(oe,N)};z(B,oe=>{a(r)[0]&&oe(K)})}var ee=o(H,2),se=w(ee),M=w(se),y=w(M),J=v(y,!0),U=o(y),W=v(U),I=o(U),Q=v(I,!0),Y=o(I),te=v(Y,!0),re=o(se);Oe(re,21,()=>a(r),oe=>oe.id,(oe,N)=>{var E=Qf(),O=w(E),le=v(O,!0),he=o(O),ue=v(he,!0),we=o(he),ke=v(we,!0),Ee=o(we),Se=w(Ee);{var Te=Ie=>{var Ne=jt("—");m(Ie,Ne)},Re=Ie=>{gs(Ie,{get chance(){return a(N).met}})};z(Se,Ie=>{a(N).met===null?Ie(Te):Ie(Re,-1)})}b((Ie,Ne,Ve)=>{l(le,Ie),l(ue,Ne),l(ke,Ve)},[()=>kt(e.site.stages,a(N).id),()=>a(N).met===null?"—":ge(a(N).planned),()=>wr(a(N).done)]),m(oe,E)});var me=o(L,2),V=w(me),X=v(V,!0),C=o(V,2),ae=w(C),fe=w(ae),ie=w(fe),S=v(ie,!0),$=o(ie),D=v($,!0),P=o($),_e=v(P,!0),ne=o(ae);Oe(ne,21,()=>a(c),oe=>oe.what,(oe,N)=>{var E=ev(),O=w(E),le=v(O,!0),he=o(O),ue=v(he,!0),we=o(he),ke=v(we,!0);b(()=>{l(le,a(N).what),l(ue,a(N).said),l(ke,a(N).aim)}),m(oe,E)});var G=o(C,2),de=v(G,!0);b((oe,N,E,O,le,he,ue,we,ke,Ee,Se)=>{l(A,`${oe??""} `),l(J,N),l(W,`${E??""}, ${O??""}`),l(Q,le),l(te,he),l(X,ue),l(S,we),l(D,ke),l(_e,Ee),l(de,Se)},[()=>d("end-title"),()=>d("stage-label"),()=>d("planned-label"),()=>st(e.site),()=>d("plan-trial-done"),()=>d("plan-trial-chance"),()=>d("grade-title"),()=>d("grade-what"),()=>d("grade-was"),()=>d("grade-aim"),()=>d("forecast-at",{at:tt(a(n).at,e.now,e.site.time_zone),paths:String(a(n).paths),span:Pt(a(n).horizon_secs)})]),m(T,F)},x=T=>{var F=nv(),R=v(F,!0);b(q=>l(R,q),[()=>d("forecast-none")]),m(T,F)};z(g,T=>{a(n)?T(p):T(x,-1)})}m(f,_)},$$slots:{default:!0}})}Ge()}var rv=k('<p data-sound=""> </p>'),ii=k('<p class="bad svelte-1bu0fzh" role="alert"> </p>'),oi=k("<option> </option>"),sv=k('<th scope="col"> </th>'),li=k('<span class="quiet"> </span>'),iv=k('<tr><td class="when svelte-1bu0fzh"> </td><td class="svelte-1bu0fzh"> <!></td><td class="svelte-1bu0fzh"> </td><td class="svelte-1bu0fzh"> </td><td class="on svelte-1bu0fzh"> <!></td><td class="outcome svelte-1bu0fzh"><span aria-hidden="true"> </span> </td></tr>'),ov=k('<p class="quiet"> </p>'),lv=k("<button> </button>"),uv=k('<!> <form class="filters svelte-1bu0fzh"><label class="svelte-1bu0fzh"> <input maxlength="80" data-who="" class="svelte-1bu0fzh"/></label> <label class="svelte-1bu0fzh"> <select data-what="" class="svelte-1bu0fzh"><option> </option><!></select></label> <label class="svelte-1bu0fzh"> <select class="svelte-1bu0fzh"><option> </option><!></select></label></form> <!> <div class="wide svelte-1bu0fzh"><table><thead><tr></tr></thead><tbody></tbody></table></div> <!> <!>',1);function cv(t,e){Ke(e,!0);const n=["asked","done","refused","denied","failed"],r=["sign_in","sign_out","user_add","user_name","user_roles","user_password","user_disable","user_enable","token_add","token_revoke"],i=[...["acknowledge","comment","tell_facts","import_facts","calibrate","survey","plan","replay","scenario"],...r],c=L=>i.includes(L)?d(`act-${L.replaceAll("_","-")}`):L;let u=ve([]),f=ve(null),h=ve(""),_=ve(""),g=ve(""),p=ve(""),x=ve(null),T=0;async function F(L){const H=++T;j(p,"");try{const A={who:a(h).trim(),what:a(_),outcome:a(g)};L&&a(f)!==null&&(A.before=String(a(f)));const B=await $e.doing(()=>gf(A));if(H!==T)return;j(u,L?[...a(u),...B.rows]:B.rows),j(f,B.before,!0),L||j(x,await wf())}catch(A){j(p,A instanceof un?A.message:d("entry-no-link"),!0)}}on(()=>{a(_),a(g),F(!1)});const R=Z(()=>({nobody:d("me-stranger"),open:d("me-open")})),q={done:"●",asked:"○",refused:"■",denied:"■",failed:"■"};{let L=Z(()=>d("me-log"));Mn(t,{get title(){return a(L)},width:"92rem",get onclose(){return e.onclose},"data-log-dialog":!0,children:(H,A)=>{var B=uv(),K=ze(B);{var ee=E=>{var O=rv(),le=v(O);b(he=>l(le,`● ${he??""}`),[()=>d("log-sound",{count:ge(a(x).rows)})]),m(E,O)},se=E=>{var O=ii(),le=v(O);b(he=>l(le,`■ ${he??""}`),[()=>d("log-unsound",{row:String(a(x).problems[0]?.seq??0)})]),m(E,O)};z(K,E=>{a(x)?.sound?E(ee):a(x)&&E(se,1)})}var M=o(K,2),y=w(M),J=w(y),U=o(J),W=o(y,2),I=w(W),Q=o(I),Y=w(Q),te=v(Y,!0);Y.value=Y.__value="";var re=o(Y);Oe(re,16,()=>i,E=>E,(E,O)=>{var le=oi(),he=v(le,!0),ue={};b(we=>{l(he,we),ue!==(ue=O)&&(le.value=(le.__value=ue)??"")},[()=>c(O)]),m(E,le)}),ir(Q);var me=o(W,2),V=w(me),X=o(V),C=w(X),ae=v(C,!0);C.value=C.__value="";var fe=o(C);Oe(fe,16,()=>n,E=>E,(E,O)=>{var le=oi(),he=v(le,!0),ue={};b(we=>{l(he,we),ue!==(ue=O)&&(le.value=(le.__value=ue)??"")},[()=>d(`did-${O}`)]),m(E,le)}),ir(X);var ie=o(M,2);{var S=E=>{var O=ii(),le=v(O);b(()=>l(le,`■ ${a(p)??""}`)),m(E,O)};z(ie,E=>{a(p)!==""&&E(S)})}var $=o(ie,2),D=w($),P=w(D),_e=w(P);Oe(_e,20,()=>["log-when","log-who","log-from","log-what","log-on","log-outcome"],E=>E,(E,O)=>{var le=sv(),he=v(le,!0);b(ue=>l(he,ue),[()=>d(O)]),m(E,le)});var ne=o(P);Oe(ne,21,()=>a(u),E=>E.seq,(E,O)=>{var le=iv(),he=w(le),ue=v(he),we=o(he),ke=w(we),Ee=o(ke);{var Se=Ae=>{var pe=li(),xe=v(pe);b(je=>l(xe,` ${je??""}`),[()=>a(O).roles.map(je=>d(`role-${je}`)).join(", ")]),m(Ae,pe)};z(Ee,Ae=>{a(O).roles.length>0&&Ae(Se)})}var Te=o(we),Re=v(Te,!0),Ie=o(Te),Ne=v(Ie,!0),Ve=o(Ie),ut=w(Ve),ct=o(ut);{var zt=Ae=>{var pe=li(),xe=v(pe);b(()=>l(xe,` ${a(O).detail??""}`)),m(Ae,pe)};z(ct,Ae=>{a(O).detail!==""&&Ae(zt)})}var qt=o(Ve),Ot=w(qt),tn=v(Ot,!0),Zt=o(Ot);b((Ae,pe,xe,je)=>{be(le,"data-row",a(O).seq),be(le,"title",`${a(O).seq??""} · ${a(O).hash??""}`),l(ue,`${Ae??""} ${pe??""}`),l(ke,a(O).name||a(R)[a(O).who]||a(O).who),l(Re,a(O).from),l(Ne,xe),l(ut,a(O).on),l(tn,q[a(O).outcome]??"○"),l(Zt,` ${je??""}`)},[()=>ga(a(O).at,e.site.time_zone),()=>fa(a(O).at,e.site.time_zone),()=>c(a(O).what),()=>d(`did-${a(O).outcome}`)]),m(E,le)});var G=o($,2);{var de=E=>{var O=ov(),le=v(O,!0);b(he=>l(le,he),[()=>d("log-none")]),m(E,O)};z(G,E=>{a(u).length===0&&a(p)===""&&E(de)})}var oe=o(G,2);{var N=E=>{var O=lv(),le=v(O,!0);b(he=>l(le,he),[()=>d("log-more")]),qe("click",O,()=>{F(!0)}),m(E,O)};z(oe,E=>{a(f)!==null&&E(N)})}b((E,O,le,he,ue)=>{l(J,`${E??""} `),l(I,`${O??""} `),l(te,le),l(V,`${he??""} `),l(ae,ue)},[()=>d("log-who"),()=>d("log-what"),()=>d("log-all"),()=>d("log-outcome"),()=>d("log-all")]),sn("submit",M,E=>(E.preventDefault(),void F(!1))),qe("change",U,()=>{F(!1)}),At(U,()=>a(h),E=>j(h,E)),Gr(Q,()=>a(_),E=>j(_,E)),Gr(X,()=>a(g),E=>j(g,E)),m(H,B)},$$slots:{default:!0}})}Ge()}Ht(["change","click"]);var dv=k('<th scope="col"> </th>'),fv=k('<tr><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"><div class="acts svelte-1a8rjwb"><button> </button> <button> </button></div></td></tr>'),vv=k('<p class="bad svelte-1a8rjwb" role="alert"> </p>'),hv=k('<p role="status" data-said=""> </p>'),_v=k('<button class="add svelte-1a8rjwb" data-add=""> </button>'),mv=k('<label for="user-login"> </label> <input id="user-login" maxlength="64" autocomplete="off" autocapitalize="none" spellcheck="false" class="svelte-1a8rjwb"/> <label for="user-name"> </label> <input id="user-name" maxlength="80" autocomplete="off" class="svelte-1a8rjwb"/>',1),ui=k('<label><input type="checkbox" class="svelte-1a8rjwb"/> </label>'),gv=k('<fieldset class="svelte-1a8rjwb"><legend> </legend> <!></fieldset>'),wv=k('<p class="quiet"> </p>'),bv=k('<form data-user-form="" class="svelte-1a8rjwb"><h3> </h3> <!> <fieldset class="svelte-1a8rjwb"><legend> </legend> <!></fieldset> <!> <label for="user-password"> </label> <input id="user-password" type="password" autocomplete="new-password" class="svelte-1a8rjwb"/> <!> <div class="acts svelte-1a8rjwb"><button type="submit" class="yes svelte-1a8rjwb"> </button> <button type="button"> </button></div></form>'),pv=k('<div class="wide svelte-1a8rjwb"><table><thead><tr><!><th></th></tr></thead><tbody></tbody></table></div> <!> <!> <!>',1);function yv(t,e){Ke(e,!0);const n=[],r=[],s=["viewer","dispatcher","planner","engineer","unit","administrator"],i=()=>({login:"",name:"",roles:[],units:[],password:""});let c=ve([]),u=ve(null),f=ve(mt(i())),h=ve(""),_=ve(""),g=ve(!1);on(()=>{p(async()=>{})});async function p(R){j(g,!0),j(h,"");try{return await $e.doing(async()=>{await R(),j(c,await _f())}),!0}catch(q){return j(h,q instanceof un?q.message:d("entry-no-link"),!0),!1}finally{j(g,!1)}}function x(R){j(u,R),j(_,""),j(f,R==="new"?i():{...i(),login:R.login,name:R.name,roles:[...R.roles],units:[...R.units]},!0)}async function T(R){R.preventDefault();const q=a(f).roles.includes("unit")?a(f).units:[],L=a(u)==="new"?()=>mf({...a(f),units:q}):()=>ni(a(u).id,{roles:a(f).roles,units:q,...a(f).password===""?{}:{password:a(f).password}}),{login:H}=a(f);await p(L)&&(j(u,null),j(_,d("users-saved",{login:H}),!0))}const F=(R,q)=>p(()=>ni(R.id,{disabled:q}));{let R=Z(()=>d("me-users"));Mn(t,{get title(){return a(R)},width:"64rem",get onclose(){return e.onclose},"data-users-dialog":!0,children:(q,L)=>{var H=pv(),A=ze(H),B=w(A),K=w(B),ee=w(K),se=w(ee);Oe(se,16,()=>["sign-login","users-name","me-roles","users-state"],te=>te,(te,re)=>{var me=dv(),V=v(me,!0);b(X=>l(V,X),[()=>d(re)]),m(te,me)});var M=o(K);Oe(M,21,()=>a(c),te=>te.id,(te,re)=>{var me=fv();let V;var X=w(me),C=v(X,!0),ae=o(X),fe=v(ae,!0),ie=o(ae),S=v(ie),$=o(ie),D=v($,!0),P=o($),_e=w(P),ne=w(_e),G=v(ne,!0),de=o(ne,2),oe=v(de,!0);b((N,E,O,le,he)=>{be(me,"data-user",a(re).login),V=Je(me,1,"svelte-1a8rjwb",null,V,{off:a(re).disabled}),l(C,a(re).login),l(fe,a(re).name),l(S,`${N??""}${E??""}`),l(D,O),ne.disabled=a(g),l(G,le),de.disabled=a(g),l(oe,he)},[()=>a(re).roles.map(N=>d(`role-${N}`)).join(", "),()=>a(re).units.length>0?` (${a(re).units.map(N=>kt(e.site.stages,N)).join(", ")})`:"",()=>d(a(re).disabled?"users-disabled":"users-active"),()=>d("users-change"),()=>d(a(re).disabled?"users-enable":"users-disable")]),qe("click",ne,()=>x(a(re))),qe("click",de,()=>{F(a(re),!a(re).disabled)}),m(te,me)});var y=o(A,2);{var J=te=>{var re=vv(),me=v(re);b(()=>l(me,`■ ${a(h)??""}`)),m(te,re)};z(y,te=>{a(h)!==""&&te(J)})}var U=o(y,2);{var W=te=>{var re=hv(),me=v(re);b(()=>l(me,`● ${a(_)??""}`)),m(te,re)};z(U,te=>{a(_)!==""&&te(W)})}var I=o(U,2);{var Q=te=>{var re=_v(),me=v(re,!0);b(V=>l(me,V),[()=>d("users-add")]),qe("click",re,()=>x("new")),m(te,re)},Y=te=>{var re=bv(),me=w(re),V=v(me,!0),X=o(me,2);{var C=ue=>{var we=mv(),ke=ze(we),Ee=v(ke,!0),Se=o(ke,2),Te=o(Se,2),Re=v(Te,!0),Ie=o(Te,2);b((Ne,Ve)=>{l(Ee,Ne),l(Re,Ve)},[()=>d("sign-login"),()=>d("users-name")]),At(Se,()=>a(f).login,Ne=>a(f).login=Ne),At(Ie,()=>a(f).name,Ne=>a(f).name=Ne),m(ue,we)};z(X,ue=>{a(u)==="new"&&ue(C)})}var ae=o(X,2),fe=w(ae),ie=v(fe,!0),S=o(fe,2);Oe(S,16,()=>s,ue=>ue,(ue,we)=>{var ke=ui(),Ee=w(ke),Se,Te=o(Ee);b(Re=>{Se!==(Se=we)&&(Ee.value=(Ee.__value=Se)??""),l(Te,` ${Re??""}`)},[()=>d(`role-${we}`)]),Is(n,[],Ee,()=>a(f).roles,Re=>a(f).roles=Re),m(ue,ke)});var $=o(ae,2);{var D=ue=>{var we=gv(),ke=w(we),Ee=v(ke,!0),Se=o(ke,2);Oe(Se,17,()=>e.site.stages,Te=>Te.id,(Te,Re)=>{var Ie=ui(),Ne=w(Ie),Ve,ut=o(Ne);b(ct=>{Ve!==(Ve=a(Re).id)&&(Ne.value=(Ne.__value=Ve)??""),l(ut,` ${ct??""}`)},[()=>wt(a(Re).name)]),Is(r,[],Ne,()=>(a(Re).id,a(f).units),ct=>a(f).units=ct),m(Te,Ie)}),b(Te=>l(Ee,Te),[()=>d("me-units")]),m(ue,we)},P=Z(()=>a(f).roles.includes("unit"));z($,ue=>{a(P)&&ue(D)})}var _e=o($,2),ne=v(_e,!0),G=o(_e,2),de=o(G,2);{var oe=ue=>{var we=wv(),ke=v(we,!0);b(Ee=>l(ke,Ee),[()=>d("users-ends")]),m(ue,we)};z(de,ue=>{a(u)!=="new"&&ue(oe)})}var N=o(de,2),E=w(N),O=v(E,!0),le=o(E,2),he=v(le,!0);b((ue,we,ke,Ee,Se)=>{l(V,ue),l(ie,we),l(ne,ke),E.disabled=a(g)||a(f).roles.length===0,l(O,Ee),l(he,Se)},[()=>a(u)==="new"?d("users-add"):`${d("users-change")}: ${a(u).name}`,()=>d("me-roles"),()=>d(a(u)==="new"?"password-new":"users-reset"),()=>d("users-save"),()=>d("cancel")]),sn("submit",re,T),At(G,()=>a(f).password,ue=>a(f).password=ue),qe("click",le,()=>j(u,null)),m(te,re)};z(I,te=>{a(u)===null?te(Q):te(Y,-1)})}m(q,H)},$$slots:{default:!0}})}Ge()}Ht(["click"]);var ci=k('<p class="big svelte-5lqqhi"> </p>'),kv=k('<p><span class="quiet"> </span> </p>'),xv=k('<p class="big svelte-5lqqhi"><b> </b> <span class="quiet"> </span></p> <p><span class="quiet"> </span> </p> <!>',1),$v=k('<button class="yes svelte-5lqqhi" data-sign=""> </button>'),Ev=k('<button data-users=""> </button>'),Sv=k('<button data-log=""> </button>'),Tv=k('<button data-password=""> </button>'),Av=k('<!> <button data-sign-out=""> </button>',1),Mv=k('<form class="svelte-5lqqhi"><label for="password-old"> </label> <input id="password-old" type="password" autocomplete="current-password" class="svelte-5lqqhi"/> <label for="password-new"> </label> <input id="password-new" type="password" autocomplete="new-password" class="svelte-5lqqhi"/> <label for="password-again"> </label> <input id="password-again" type="password" autocomplete="new-password" class="svelte-5lqqhi"/> <button type="submit"> </button></form>'),Nv=k('<p class="bad svelte-5lqqhi" role="alert"> </p>'),zv=k('<p role="status"> </p>'),qv=k("<button> </button>"),Ov=k('<h3> </h3> <div class="buttons svelte-5lqqhi"></div>',1),Iv=k('<!> <div class="buttons svelte-5lqqhi"><!> <!> <!> <!></div> <!> <!> <!> <!>',1),Dv=k("<!> <!> <!>",1);function Rv(t,e){Ke(e,!0);let n=ve(""),r=ve(!1),s=["","",""],i=Z(()=>Qa(s,3)),c=ve(mt(a(i)[0])),u=ve(mt(a(i)[1])),f=ve(mt(a(i)[2])),h=ve(""),_=ve(""),g=ve(!1);const p=Z(()=>$e.me?.person??null),x=se=>se.map(M=>d(`role-${M}`)).join(", ");async function T(se){j(g,!0),j(h,"");try{return await se(),!0}catch(M){return j(h,M instanceof un?M.message:d("entry-no-link"),!0),!1}finally{j(g,!1)}}async function F(){await T(async()=>{await vf(),$e.known(await jo())})&&e.onclose()}async function R(se){const M=y=>$e.known(y);await T(async()=>M(await Fo(se)))&&e.onclose()}async function q(se){if(se.preventDefault(),a(u)!==a(f)){j(h,d("password-differ"),!0);return}await T(()=>hf(a(c),a(u)))&&((M=>{var y=Qa(M,5);j(c,y[0],!0),j(u,y[1],!0),j(f,y[2],!0),j(r,y[3],!0),j(_,y[4],!0)})(["","","",!1,d("password-changed")]),await $e.look().catch(()=>{}),$e.ask(!1))}var L=Dv(),H=ze(L);{let se=Z(()=>d("me-title"));Mn(H,{get title(){return a(se)},width:"40rem",get onclose(){return e.onclose},"data-me":!0,children:(M,y)=>{var J=Iv(),U=ze(J);{var W=N=>{var E=ci(),O=v(E,!0);b(le=>l(O,le),[()=>d("me-open-long")]),m(N,E)},I=N=>{var E=xv(),O=ze(E),le=w(O),he=v(le,!0),ue=o(le,2),we=v(ue,!0),ke=o(O,2),Ee=w(ke),Se=v(Ee),Te=o(Ee),Re=o(ke,2);{var Ie=Ne=>{var Ve=kv(),ut=w(Ve),ct=v(ut),zt=o(ut);b((qt,Ot)=>{l(ct,`${qt??""}:`),l(zt,` ${Ot??""}`)},[()=>d("me-units"),()=>a(p).units.map(qt=>kt(e.site.stages,qt)).join(", ")]),m(Ne,Ve)};z(Re,Ne=>{a(p).units.length>0&&Ne(Ie)})}b((Ne,Ve)=>{l(he,a(p).name),l(we,a(p).login),l(Se,`${Ne??""}:`),l(Te,` ${Ve??""}`)},[()=>d("me-roles"),()=>x(a(p).roles)]),m(N,E)},Q=N=>{var E=ci(),O=v(E,!0);b(le=>l(O,le),[()=>d("me-stranger")]),m(N,E)};z(U,N=>{$e.isOpen?N(W):a(p)?N(I,1):N(Q,-1)})}var Y=o(U,2),te=w(Y);{var re=N=>{var E=$v(),O=v(E,!0);b(le=>l(O,le),[()=>d("sign-do")]),qe("click",E,()=>{$e.ask(!1)}),m(N,E)};z(te,N=>{!$e.isOpen&&a(p)===null&&N(re)})}var me=o(te,2);{var V=N=>{var E=Ev(),O=v(E,!0);b(le=>l(O,le),[()=>d("me-users")]),qe("click",E,()=>j(n,"users")),m(N,E)},X=Z(()=>$e.may("manage_users"));z(me,N=>{a(X)&&N(V)})}var C=o(me,2);{var ae=N=>{var E=Sv(),O=v(E,!0);b(le=>l(O,le),[()=>d("me-log")]),qe("click",E,()=>j(n,"log")),m(N,E)},fe=Z(()=>$e.may("read_log"));z(C,N=>{a(fe)&&N(ae)})}var ie=o(C,2);{var S=N=>{var E=Av(),O=ze(E);{var le=we=>{var ke=Tv(),Ee=v(ke,!0);b(Se=>{be(ke,"aria-expanded",a(r)),l(Ee,Se)},[()=>d("me-password")]),qe("click",ke,()=>j(r,!a(r))),m(we,ke)};z(O,we=>{($e.me?.demo_roles.length??0)===0&&we(le)})}var he=o(O,2),ue=v(he,!0);b(we=>{he.disabled=a(g),l(ue,we)},[()=>d("me-sign-out")]),qe("click",he,()=>{F()}),m(N,E)};z(ie,N=>{a(p)&&N(S)})}var $=o(Y,2);{var D=N=>{var E=Mv(),O=w(E),le=v(O,!0),he=o(O,2),ue=o(he,2),we=v(ue,!0),ke=o(ue,2),Ee=o(ke,2),Se=v(Ee,!0),Te=o(Ee,2),Re=o(Te,2),Ie=v(Re,!0);b((Ne,Ve,ut,ct)=>{l(le,Ne),l(we,Ve),l(Se,ut),Re.disabled=a(g)||a(c)===""||a(u)===""||a(f)==="",l(Ie,ct)},[()=>d("password-old"),()=>d("password-new"),()=>d("password-again"),()=>d("users-save")]),sn("submit",E,q),At(he,()=>a(c),Ne=>j(c,Ne)),At(ke,()=>a(u),Ne=>j(u,Ne)),At(Te,()=>a(f),Ne=>j(f,Ne)),m(N,E)};z($,N=>{a(r)&&N(D)})}var P=o($,2);{var _e=N=>{var E=Nv(),O=v(E);b(()=>l(O,`■ ${a(h)??""}`)),m(N,E)};z(P,N=>{a(h)!==""&&N(_e)})}var ne=o(P,2);{var G=N=>{var E=zv(),O=v(E);b(()=>l(O,`● ${a(_)??""}`)),m(N,E)};z(ne,N=>{a(_)!==""&&N(G)})}var de=o(ne,2);{var oe=N=>{var E=Ov(),O=ze(E),le=v(O,!0),he=o(O,2);Oe(he,20,()=>$e.me.demo_roles,ue=>ue,(ue,we)=>{var ke=qv(),Ee=v(ke,!0);b((Se,Te)=>{be(ke,"data-role",we),be(ke,"aria-pressed",Se),ke.disabled=a(g),l(Ee,Te)},[()=>a(p)?.roles.includes(we)??!1,()=>d(`role-${we}`)]),qe("click",ke,()=>{R(we)}),m(ue,ke)}),b(ue=>l(le,ue),[()=>d("me-demo")]),m(N,E)};z(de,N=>{$e.me&&$e.me.demo_roles.length>0&&N(oe)})}m(M,J)},$$slots:{default:!0}})}var A=o(H,2);{var B=se=>{yv(se,{get site(){return e.site},onclose:()=>j(n,"")})};z(A,se=>{a(n)==="users"&&se(B)})}var K=o(A,2);{var ee=se=>{cv(se,{get site(){return e.site},onclose:()=>j(n,"")})};z(K,se=>{a(n)==="log"&&se(ee)})}m(t,L),Ge()}Ht(["click"]);var Cv=k('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),Pv=k('<section><h3> <span> </span></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody></tbody></table> <p> </p> <p class="quiet"> </p></section>'),Lv=k('<p class="quiet"> </p>');function jv(t,e){Ke(e,!0);const n=({version:s})=>[e.view.plan,...e.view.plans_pending].find(i=>i.version===s),r=s=>`${ga(s,e.site.time_zone).slice(0,5)} ${lt(s,e.site.time_zone)}`;{let s=Z(()=>d("plan-trial-title"));Mn(t,{get title(){return a(s)},get onclose(){return e.onclose},"data-plan-detail":!0,children:(i,c)=>{var u=na(),f=ze(u);Oe(f,17,()=>e.view.plan_trials,h=>h.version,(h,_)=>{var g=Pv(),p=w(g),x=w(p),T=o(x),F=v(T),R=o(p,2),q=w(R),L=w(q),H=w(L),A=v(H,!0),B=o(H),K=v(B),ee=o(B),se=v(ee,!0),M=o(ee),y=v(M,!0),J=o(q);Oe(J,21,()=>a(_).stages.filter(({met:Y})=>Y!==null),Y=>Y.id,(Y,te)=>{var re=Cv(),me=w(re),V=v(me,!0),X=o(me),C=v(X,!0),ae=o(X),fe=v(ae,!0),ie=o(ae),S=w(ie);{let $=Z(()=>a(te).met??1);gs(S,{get chance(){return a($)}})}b(($,D,P)=>{l(V,$),l(C,D),l(fe,P)},[()=>kt(e.site.stages,a(te).id),()=>ge(a(te).planned),()=>wr(a(te).done)]),m(Y,re)});var U=o(R,2),W=v(U,!0),I=o(U,2),Q=v(I,!0);b((Y,te,re,me,V,X,C,ae,fe,ie)=>{l(x,`${Y??""} `),l(F,`${te??""}${re??""}`),l(A,me),l(K,`${V??""}, ${X??""}`),l(se,C),l(y,ae),l(W,fe),l(Q,ie)},[()=>d("plan-trial-of",{version:String(a(_).version),from:r(a(_).shift_start),until:lt(a(_).shift_end,e.site.time_zone)}),()=>n(a(_))?.author??"",()=>n(a(_))?.reason?` · ${n(a(_))?.reason}`:"",()=>d("stage-label"),()=>d("planned-label"),()=>st(e.site),()=>d("plan-trial-done"),()=>d("plan-trial-chance"),()=>a(_).weakest?zc(e.site,a(_).weakest):d("plan-trial-no-weak"),()=>d("plan-trial-at",{at:tt(a(_).at,e.now,e.site.time_zone)})]),m(h,g)},h=>{var _=Lv(),g=v(_,!0);b(p=>l(g,p),[()=>d("plan-trial-none")]),m(h,_)}),m(i,u)},$$slots:{default:!0}})}Ge()}class Fv{#e=ve("");get value(){return a(this.#e)}set value(e){j(this.#e,e,!0)}#s=ve("");get from(){return a(this.#s)}set from(e){j(this.#s,e,!0)}#t=ve("");get until(){return a(this.#t)}set until(e){j(this.#t,e,!0)}#a=ve("");get document(){return a(this.#a)}set document(e){j(this.#a,e,!0)}#n=ve("");get reason(){return a(this.#n)}set reason(e){j(this.#n,e,!0)}#r=ve(null);get of(){return a(this.#r)}set of(e){j(this.#r,e)}#i=ve("");get trouble(){return a(this.#i)}set trouble(e){j(this.#i,e,!0)}}const di=new Map;function Rr(t,e){const n=`${t.start} ${e}`,r=di.get(n)??new Fv;return di.set(n,r),r}function fi(t){Object.assign(t,{value:"",from:"",until:"",document:"",reason:"",of:null,trouble:""})}function Uv(t){const e=new Set(t.sources.filter(({kind:s})=>s==="manual").map(({id:s})=>s)),n=t.signals.filter(({source:s})=>e.has(s)),r=s=>Math.max(0,s??0);return[...n.map(({id:s,kind:i,unit:c,range_min:u,range_max:f})=>({id:s,kind:"signal",spans:i==="rate"||i==="load",unit:c===t.unit?vi(t):c,least:i==="rate"||i==="load"||i==="counter"?r(u):u,most:f,optional:!1})),...t.buffers.map(({id:s,capacity:i})=>({id:s,kind:"buffer",spans:!1,unit:vi(t),least:0,most:i,optional:!0}))]}const vi=t=>t.unit==="t"?d("unit-t"):t.unit;function Hv(t){const e=n=>n?[{start:n.start,end:n.end,now:!1}]:[];return[...t.shift?[{start:t.shift.start,end:t.shift.end,now:!0}]:[],...e(t.last_shift)]}const Lt=t=>t.revisions[t.revisions.length-1];function Vv(t,{id:e,kind:n},{start:r,end:s}){return t.filter(u=>u[n]===e).filter(u=>{const{from:f,until:h}=Lt(u);return Date.parse(f)<Date.parse(s)&&(Date.parse(h)>Date.parse(r)||f===h&&f===r)}).sort((u,f)=>Date.parse(Lt(u).from)-Date.parse(Lt(f).from))}function Bv(t){const e=t.trim().replace(/[\s\u00a0\u2009\u202f]/g,"").replace("−","-").replace(",",".");return/^-?\d+(\.\d+)?$/.test(e)?Number(e):null}function hi(t,{start:e,end:n},r,s){const i=/^([01]?\d|2[0-4])[:.\- ]?([0-5]\d)$/.exec(t.trim());if(!i)return null;const c=(F,R)=>Number(F)*60+Number(R),u=c(i[1]??"",i[2]??"")%1440,[f="",h=""]=lt(e,r).split(":"),_=(u-c(f,h)+1440)%1440,g=F=>c(...lt(F,r).split(":"))===u,p=Date.parse(e)+_*6e4,x=[0,60,-60,1440].map(F=>p+F*6e4).filter(F=>g(F)&&F>=Date.parse(e)&&F<=Date.parse(n)),T=s&&_===0?x[x.length-1]:x[0];return T===void 0?null:new Date(T).toISOString()}function _i(t,e,n,r,s){const i=n.now&&Date.parse(r)<Date.parse(n.end)?r:n.end,c=lt(i,s),f=t.map(Lt).filter(({value:h,from:_,until:g})=>h!==null&&_!==g).reduce((h,{until:_})=>Math.max(h,Date.parse(_)),Date.parse(n.start));return{from:e.spans?lt(Math.min(f,Date.parse(i)),s):c,until:c}}function Wv(t,e,n){let r=Date.parse(e.start);for(const{value:c,from:u,until:f}of t.map(Lt))c!==null&&u!==f&&Date.parse(u)<=r&&(r=Math.max(r,Date.parse(f)));const s=t.some(c=>Lt(c).from===Lt(c).until),i=e.now?Math.min(Date.parse(n),Date.parse(e.end)):Date.parse(e.end);return s||r>=i||e.now?null:new Date(r).toISOString()}const Kv=t=>Number.isInteger(t)?0:Math.abs(t)<10?3:Math.abs(t)<1e3?2:1;function Ln(t){const e=ge(t,Kv(t));return/[.,]/.test(e)?e.replace(/[.,]?0+$/,""):e}function mi({least:t,most:e,unit:n}){return t===null&&e===null?n:e===null?d("entry-range-from",{least:Ln(t??0),unit:n}):t===null?d("entry-range-to",{most:Ln(e),unit:n}):`${Ln(t)}–${Ln(e)} ${n}`}function Ho({code:t,args:e,message:n},r,s){const i=["out_of_range","too_old","forgotten","future","overlaps","no_reason","not_a_number","not_a_time","not_a_date"],c=["lacks_time","lacks_date","no_heading","no_column","unknown_name","of_nothing","contradicts","unit","no_table"],u=["no_rows","too_wide","no_shift","backwards","needs_interval","needs_one_time","author","too_long","full"];if(t===null||![...i,...c,...u].includes(t))return n;const f=g=>["since","until","from"].includes(g),h=g=>g!==""&&!Number.isNaN(Number(g))?Ln(Number(g)):g,_=Object.entries(e).map(([g,p])=>[g,f(g)&&p!==""?tt(p,s,r):["least","most","value"].includes(g)?h(p):p]);return d(`fact-${t.replaceAll("_","-")}`,{found:"",expected:"",...Object.fromEntries(_)})}var Gv=k("<option> </option>"),Yv=k('<label class="svelte-fvytxd"> <select class="svelte-fvytxd"><option> </option><!></select></label>'),Cr=k('<p class="quiet svelte-fvytxd"> </p>'),Zv=k('<p class="bad svelte-fvytxd" role="alert"> </p>'),Xv=k('<p class="well svelte-fvytxd"> </p>'),Jv=k('<p class="bad svelte-fvytxd"> </p>'),Qv=k('<button class="yes svelte-fvytxd" data-take=""> </button>'),eh=k('<button data-take-good=""> </button>'),th=k('<!> <p> </p> <div class="row svelte-fvytxd"><!></div>',1),nh=k('<tr><td class="n"> </td><td> </td><td> </td></tr>'),ah=k('<table><thead><tr><th scope="col" class="n"> </th><th scope="col"> </th><th scope="col"> </th></tr></thead><tbody></tbody></table>'),rh=k('<div role="status"><!> <!> <!> <!></div>'),sh=k('<section class="file svelte-fvytxd" data-file=""><h3> </h3> <p class="quiet svelte-fvytxd"> </p> <div class="row svelte-fvytxd"><!> <label> <input type="file" accept=".xlsx,.csv,.txt" class="svelte-fvytxd"/></label></div> <!> <!> <!></section>');function ih(t,e){Ke(e,!0);let n=ve(null),r=ve(""),s=ve(null),i=ve(!1),c=ve("");const u=Z(()=>(a(s)?.new??0)+(a(s)?.corrects??0));async function f(I,Q=!1){if(!(!a(n)||e.author.trim()==="")){j(i,!0),j(c,"");try{const[Y,te]=[a(n),{import:a(r),partial:Q,dry:I}];j(s,await $e.doing(()=>Sf(Y,e.author.trim(),te))),a(s).taken&&e.ontaken()}catch(Y){j(s,null),j(c,Y instanceof un?Y.message:d("entry-no-link"),!0)}j(i,!1)}}function h(I){j(n,I.currentTarget.files?.[0]??null,!0),j(s,null),f(!0)}const _=(I,Q)=>`${kt(e.site.sources,Q)} · ${I}`;var g=sh(),p=w(g),x=v(p,!0),T=o(p,2),F=v(T,!0),R=o(T,2),q=w(R);{var L=I=>{var Q=Yv(),Y=w(Q),te=o(Y),re=w(te),me=v(re,!0);re.value=re.__value="";var V=o(re);Oe(V,17,()=>e.site.imports,({id:X,source:C})=>X,(X,C)=>{let ae=()=>a(C).id,fe=()=>a(C).source;var ie=Gv(),S=v(ie,!0),$={};b(D=>{l(S,D),$!==($=ae())&&(ie.value=(ie.__value=$)??"")},[()=>_(ae(),fe())]),m(X,ie)}),ir(te),b((X,C)=>{l(Y,`${X??""} `),l(me,C)},[()=>d("entry-file-kind"),()=>d("entry-file-usual")]),qe("change",te,()=>{f(!0)}),Gr(te,()=>a(r),X=>j(r,X)),m(I,Q)};z(q,I=>{e.site.imports.length>0&&I(L)})}var H=o(q,2);let A;var B=w(H),K=o(B),ee=o(R,2);{var se=I=>{var Q=Cr(),Y=v(Q,!0);b(te=>l(Y,te),[()=>d("entry-file-author")]),m(I,Q)},M=Z(()=>e.author.trim()==="");z(ee,I=>{a(M)&&I(se)})}var y=o(ee,2);{var J=I=>{var Q=Zv(),Y=v(Q);b(()=>l(Y,`■ ${a(c)??""}`)),m(I,Q)};z(y,I=>{a(c)!==""&&I(J)})}var U=o(y,2);{var W=I=>{var Q=rh(),Y=w(Q);{var te=ie=>{var S=Xv(),$=v(S);b(D=>l($,`● ${D??""}`),[()=>a(u)===0?d("entry-file-known"):d("entry-file-taken",{new:ge(a(s).new),corrects:ge(a(s).corrects),same:ge(a(s).same)})]),m(ie,S)},re=ie=>{var S=th(),$=ze(S);{var D=N=>{var E=Jv(),O=v(E);b(le=>l(O,`■ ${le??""}`),[()=>d("entry-file-problems",{count:ge(a(s).problems.length)})]),m(N,E)};z($,N=>{a(s).problems.length>0&&N(D)})}var P=o($,2),_e=v(P,!0),ne=o(P,2),G=w(ne);{var de=N=>{var E=Qv(),O=v(E,!0);b(le=>{E.disabled=a(i)||a(u)===0,l(O,le)},[()=>d(a(u)===0?"entry-file-known":"entry-file-take")]),qe("click",E,()=>{f(!1)}),m(N,E)},oe=N=>{var E=eh(),O=v(E,!0);b(le=>{E.disabled=a(i),l(O,le)},[()=>d("entry-file-take-good",{count:ge(a(u))})]),qe("click",E,()=>{f(!1,!0)}),m(N,E)};z(G,N=>{a(s).problems.length===0?N(de):a(u)>0&&N(oe,1)})}b(N=>l(_e,N),[()=>d(a(s).problems.length>0?"entry-file-good":"entry-file-would",{new:ge(a(s).new),corrects:ge(a(s).corrects),same:ge(a(s).same)})]),m(ie,S)};z(Y,ie=>{a(s).taken?ie(te):ie(re,-1)})}var me=o(Y,2);{var V=ie=>{var S=ah(),$=w(S),D=w($),P=w(D),_e=v(P,!0),ne=o(P),G=v(ne,!0),de=o(ne),oe=v(de,!0),N=o($);Oe(N,21,()=>a(s).problems,mr,(E,O)=>{var le=nh(),he=w(le),ue=v(he,!0),we=o(he),ke=v(we,!0),Ee=o(we),Se=v(Ee,!0);b(Te=>{l(ue,a(O).row>0?a(O).row:"—"),l(ke,a(O).column||"—"),l(Se,Te)},[()=>Ho(a(O),e.site.time_zone,e.now)]),m(E,le)}),b((E,O,le)=>{l(_e,E),l(G,O),l(oe,le)},[()=>d("entry-row"),()=>d("entry-column"),()=>d("entry-what")]),m(ie,S)};z(me,ie=>{a(s).problems.length>0&&ie(V)})}var X=o(me,2);{var C=ie=>{var S=Cr(),$=v(S,!0);b(D=>l($,D),[()=>d("entry-file-sheets",{sheet:a(s).sheet,others:a(s).other_sheets.join(", ")})]),m(ie,S)};z(X,ie=>{a(s).other_sheets.length>0&&ie(C)})}var ae=o(X,2);{var fe=ie=>{var S=Cr(),$=v(S,!0);b(D=>l($,D),[()=>d("entry-file-outdated",{rows:a(s).outdated.join(", ")})]),m(ie,S)};z(ae,ie=>{a(s).outdated.length>0&&ie(fe)})}b(()=>be(Q,"data-found",a(s).taken?"taken":"looked")),m(I,Q)};z(U,I=>{a(s)&&I(W)})}b((I,Q,Y,te,re)=>{l(x,I),l(F,Q),A=Je(H,1,"choose svelte-fvytxd",null,A,{off:Y}),l(B,`${te??""} `),K.disabled=re},[()=>d("entry-file"),()=>d("entry-file-hint"),()=>e.author.trim()===""||a(i),()=>a(n)?a(n).name:d("entry-file-choose"),()=>e.author.trim()===""||a(i)]),qe("change",K,h),m(t,g),Ge()}Ht(["change","click"]);var oh=k('<button type="button"> </button>'),gi=k('<span class="warn svelte-1tqhtdb"> </span>'),lh=k("<span> </span> <!>",1),uh=k('<label class="why svelte-1tqhtdb"> <input data-reason="" maxlength="500" class="svelte-1tqhtdb"/> <span class="acts svelte-1tqhtdb"><button type="button"> </button> <button type="button"> </button></span></label>'),ch=k('<label class="svelte-1tqhtdb"> <input class="clock svelte-1tqhtdb" maxlength="5" autocomplete="off"/></label>'),dh=k('<div class="times svelte-1tqhtdb"><!> <label class="svelte-1tqhtdb"> <input class="clock svelte-1tqhtdb" maxlength="5" autocomplete="off"/></label> <label class="svelte-1tqhtdb"> <input class="document svelte-1tqhtdb" maxlength="200" autocomplete="off"/></label></div>'),fh=k('<p class="trouble svelte-1tqhtdb" role="alert"> </p>'),vh=k('<li class="svelte-1tqhtdb"><button type="button" class="link svelte-1tqhtdb"> </button></li>'),hh=k('<p class="svelte-1tqhtdb"> </p>'),_h=k('<details class="svelte-1tqhtdb"><summary class="svelte-1tqhtdb"> </summary> <!></details>'),mh=k('<li class="svelte-1tqhtdb"><span class="n"> </span> <b> </b> <span> </span> <!> <button type="button" class="link svelte-1tqhtdb"> </button></li>'),gh=k('<ul class="svelte-1tqhtdb"><!> <!></ul>'),wh=k('<div><label class="name svelte-1tqhtdb"><b class="svelte-1tqhtdb"> </b> <!></label> <div class="type"><div class="value svelte-1tqhtdb"><input inputmode="decimal" autocomplete="off" class="svelte-1tqhtdb"/> <span> </span></div> <span class="hint svelte-1tqhtdb"> </span></div> <!> <!> <!></div>'),bh=k('<span class="warn svelte-1tqhtdb"><span aria-hidden="true">▲</span> </span>'),ph=k('<details class="eyes svelte-1tqhtdb"><summary class="svelte-1tqhtdb"> </summary> <!></details>'),yh=k('<b data-failure=""> </b>'),kh=k('<b data-said=""> </b>'),xh=k('<p class="stage svelte-1tqhtdb"><span> </span> <!></p>'),$h=k('<section data-amended=""><h3> </h3> <!></section>'),Eh=k('<p class="sum svelte-1tqhtdb" role="status"><!></p> <!> <!> <div class="foot svelte-1tqhtdb"><button type="button" class="send svelte-1tqhtdb" data-send=""> </button> <span class="quiet"> </span> <p role="status" class="svelte-1tqhtdb"><!></p></div> <!>',1),Sh=k('<p class="sum svelte-1tqhtdb"> </p>'),Th=k('<form><div class="top svelte-1tqhtdb"><label class="who svelte-1tqhtdb" for="entry-author"> <input id="entry-author" maxlength="80" autocomplete="name" class="svelte-1tqhtdb"/></label> <div role="group" class="spans svelte-1tqhtdb"></div></div> <!></form> <!>',1);function Ah(t,e){Ke(e,!0);const n=1e4;let r=ve([]),s=ve(!1),i=ve(mt($e.name)),c=ve(0),u=ve(!1),f=ve(""),h=ve(""),_=mt({}),g;const p=Z(()=>e.site.time_zone),x=Z(()=>Hv(e.view)),T=Z(()=>a(x)[Math.min(a(c),a(x).length-1)]),F=Z(()=>Uv(e.site)),R=Z(()=>a(F).filter(({optional:V})=>!V)),q=Z(()=>V=>a(T)?Vv(a(r),V,a(T)):[]),L=Z(()=>V=>a(q)(V).filter(X=>Lt(X).value!==null)),H=Z(()=>a(R).filter(V=>a(L)(V).length===0).length),A=V=>kt(V.kind==="signal"?e.site.signals:e.site.buffers,V.id),B=Z(()=>a(T)?a(F).filter(({id:V})=>Rr(a(T),V).value.trim()!=="").length:0);let K=0;async function ee(){const V=++K;try{const X=await $f();if(V!==K)return;j(r,X),j(s,!0)}catch{}}on(()=>{ee();const V=setInterval(()=>{ee()},n);return()=>clearInterval(V)}),on(()=>(g.addEventListener("keydown",re),()=>g.removeEventListener("keydown",re))),on(()=>{g.querySelector(a(i)===""?"#entry-author":"[data-value]")?.focus()});const se=V=>{const{from:X,until:C}=Lt(V),ae=tt(X,e.now,a(p));return X===C?ae:`${ae}–${lt(C,a(p))}`},M=({author:V,entered_by:X})=>X?`${V} (${d("entry-by",{name:X})})`:V,y=(V,X)=>V===null?d("entry-withdrawn"):`${Ln(V)} ${X.unit}`;function J(V,X){if(!a(T))return null;const C=P=>(X.trouble=P,null),ae=Bv(X.value);if(ae===null)return C(d("fact-not-a-number",{found:X.value.trim(),expected:""}));if(ae<(V.least??ae)||ae>(V.most??ae))return C(d("entry-out-of-range",{range:mi(V)}));const fe=X.reason.trim();if(X.of){if(fe==="")return C(d("entry-reason-needed"));const{from:P,until:_e}=Lt(X.of);return U(V,X.of.document,P,_e,ae,fe)}const ie=_i(a(q)(V),V,a(T),e.now,a(p)),S=hi(X.until.trim()||ie.until,a(T),a(p),!0),$=V.spans?hi(X.from.trim()||ie.from,a(T),a(p),!1):S;if($===null||S===null)return C(d("entry-time-expected",{start:lt(a(T).start,a(p)),end:lt(a(T).end,a(p))}));const D=X.from.trim()===""&&X.until.trim()==="";return V.spans&&Date.parse(S)<=Date.parse($)?C(D?d("entry-told-already",{at:ie.from}):d("fact-backwards")):U(V,X.document.trim(),$,S,ae,"")}function U(V,X,C,ae,fe,ie){return{signal:V.kind==="signal"?V.id:void 0,buffer:V.kind==="buffer"?V.id:void 0,document:X,from:C,until:ae,value:fe,author:a(i).trim(),comment:ie}}async function W(){if(!a(T)||a(u))return;if((C=>{var ae=Qa(C,2);j(f,ae[0],!0),j(h,ae[1],!0)})(["",""]),a(i).trim()===""){j(h,d("entry-author-needed"),!0),g.querySelector("#entry-author")?.focus();return}const V=a(F).map(C=>({one:C,draft:Rr(a(T),C.id)})).filter(({draft:C})=>C.value.trim()!=="");for(const{draft:C}of V)C.trouble="";const X=V.map(({one:C,draft:ae})=>({one:C,draft:ae,fact:J(C,ae)}));if(X.length===0?j(h,d("entry-nothing"),!0):X.some(({fact:C})=>C===null)&&j(h,d("entry-not-sent"),!0),a(h)!=="")return te();await I(X.flatMap(({draft:C,fact:ae})=>ae?[{draft:C,fact:ae}]:[]))}async function I(V){j(u,!0);try{const X=await $e.doing(()=>Ef(V.map(({fact:C})=>C)));if($e.set(a(i).trim()),X.facts.forEach(({problem:C,code:ae,args:fe},ie)=>{const S=V[ie]?.draft;S&&C!==null&&(S.trouble=Ho({code:ae,args:fe,message:C},a(p),e.now))}),X.taken){for(const{draft:C}of V)fi(C);j(f,d("entry-taken",{count:ge(V.length)}),!0),await ee(),g.querySelector("[data-value]")?.focus()}else j(h,d("entry-not-taken"),!0),te()}catch(X){j(h,X instanceof un?X.message:d("entry-no-link"),!0)}j(u,!1)}function Q(V,X){const C=X.reason.trim();if(!X.of)return;if(C===""||a(i).trim()===""){X.trouble=d(C===""?"entry-reason-needed":"entry-author-needed");return}const{from:ae,until:fe}=Lt(X.of);I([{draft:X,fact:U(V,X.of.document,ae,fe,null,C)}])}function Y(V,X,C){const{value:ae}=Lt(V);(fe=>{var ie=Qa(fe,2);j(f,ie[0],!0),j(h,ie[1],!0)})(["",""]),Object.assign(X,{value:ae===null?"":Ln(ae),of:V,reason:"",trouble:""}),requestAnimationFrame(()=>g.querySelector(`[data-value="${C}"]`)?.select())}const te=()=>requestAnimationFrame(()=>g.querySelector('[aria-invalid="true"]')?.focus());function re(V){const X=V.ctrlKey||V.metaKey;if(V.key!=="Enter"||!(X||V.target instanceof HTMLInputElement))return;if(V.preventDefault(),X||!(V.target instanceof HTMLInputElement))return void W();const C=[...g.querySelectorAll("[data-value], [data-reason]")];(C[C.indexOf(V.target)+1]??g.querySelector("[data-send]"))?.focus()}const me=V=>`${V.signal??V.buffer} ${V.document} ${Lt(V).from} ${Lt(V).until}`;{let V=Z(()=>d("entry-title"));Mn(t,{get title(){return a(V)},width:"62rem",get onclose(){return e.onclose},"data-entry":!0,children:(X,C)=>{var ae=Th(),fe=ze(ae),ie=w(fe),S=w(ie),$=w(S),D=o($),P=o(S,2);Oe(P,23,()=>a(x),E=>E.start,(E,O,le)=>{var he=oh(),ue=v(he);b((we,ke,Ee)=>{be(he,"aria-pressed",a(c)===a(le)),be(he,"data-span",a(O).now?"now":"last"),l(ue,`${we??""}
            ${ke??""}–${Ee??""}`)},[()=>d(a(O).now?"entry-shift-now":"entry-shift-last"),()=>lt(a(O).start,a(p)),()=>lt(a(O).end,a(p))]),qe("click",he,()=>j(c,a(le),!0)),m(E,he)});var _e=o(ie,2);{var ne=E=>{const O=(Ae,pe=Ei)=>{const xe=Z(()=>Rr(a(T),pe().id)),je=Z(()=>a(q)(pe())),vt=Z(()=>pe().spans&&a(L)(pe()).length>0?Wv(a(je),a(T),e.now):null),Xe=Z(()=>_i(a(je),pe(),a(T),e.now,a(p))),It=Z(()=>_[pe().id]?a(je):a(je).slice(-4));var xt=wh();let Vt;var Bt=w(xt),Wt=w(Bt),xn=v(Wt,!0),wa=o(Wt,2);{var Kn=Me=>{var Ue=lh(),Be=ze(Ue),Qe=v(Be),We=o(Be,2);{var Le=Pe=>{var et=gi(),ot=v(et);b(it=>l(ot,`▲ ${it??""}`),[()=>d("entry-told-until",{at:lt(a(vt),a(p))})]),m(Pe,et)};z(We,Pe=>{a(vt)!==null&&Pe(Le)})}b(Pe=>l(Qe,`● ${Pe??""}`),[()=>d("entry-told",{count:ge(a(L)(pe()).length)})]),m(Me,Ue)},nt=Z(()=>a(L)(pe()).length>0),ht=Me=>{var Ue=gi(),Be=v(Ue);b(Qe=>l(Be,`▲ ${Qe??""}`),[()=>d("entry-none")]),m(Me,Ue)};z(wa,Me=>{a(nt)?Me(Kn):pe().optional||Me(ht,1)})}var Dt=o(Bt,2),$t=w(Dt),pt=w($t),nn=o(pt,2),Xt=v(nn,!0),Et=o($t,2),Jt=v(Et,!0),Kt=o(Dt,2);{var Ye=Me=>{var Ue=uh(),Be=w(Ue),Qe=o(Be),We=o(Qe,2),Le=w(We),Pe=v(Le,!0),et=o(Le,2),ot=v(et,!0);b((it,dt,St)=>{l(Be,`${it??""} `),l(Pe,dt),l(ot,St)},[()=>d("entry-reason",{when:se(a(xe).of)}),()=>d("entry-withdraw"),()=>d("cancel")]),qe("input",Qe,()=>a(xe).trouble=""),At(Qe,()=>a(xe).reason,it=>a(xe).reason=it),qe("click",Le,()=>Q(pe(),a(xe))),qe("click",et,()=>fi(a(xe))),m(Me,Ue)},at=Me=>{var Ue=dh(),Be=w(Ue);{var Qe=dt=>{var St=ch(),mn=w(St),Gn=o(mn);b(Nn=>{l(mn,`${Nn??""} `),be(Gn,"placeholder",a(Xe).from)},[()=>d("entry-from")]),At(Gn,()=>a(xe).from,Nn=>a(xe).from=Nn),m(dt,St)};z(Be,dt=>{pe().spans&&dt(Qe)})}var We=o(Be,2),Le=w(We),Pe=o(Le),et=o(We,2),ot=w(et),it=o(ot);b((dt,St)=>{l(Le,`${dt??""} `),be(Pe,"placeholder",a(Xe).until),l(ot,`${St??""} `)},[()=>d(pe().spans?"entry-until":"entry-at"),()=>d("entry-document")]),At(Pe,()=>a(xe).until,dt=>a(xe).until=dt),At(it,()=>a(xe).document,dt=>a(xe).document=dt),m(Me,Ue)};z(Kt,Me=>{a(xe).of?Me(Ye):Me(at,-1)})}var Rt=o(Kt,2);{var ce=Me=>{var Ue=fh(),Be=v(Ue);b(()=>l(Be,`■ ${a(xe).trouble??""}`)),m(Me,Ue)};z(Rt,Me=>{a(xe).trouble!==""&&Me(ce)})}var ye=o(Rt,2);{var De=Me=>{var Ue=gh(),Be=w(Ue);{var Qe=Le=>{var Pe=vh(),et=w(Pe),ot=v(et,!0);b(it=>l(ot,it),[()=>d("entry-more",{count:ge(a(je).length-a(It).length)})]),qe("click",et,()=>_[pe().id]=!0),m(Le,Pe)};z(Be,Le=>{a(je).length>a(It).length&&Le(Qe)})}var We=o(Be,2);Oe(We,17,()=>a(It),Le=>me(Le),(Le,Pe)=>{const et=Z(()=>Lt(a(Pe)));var ot=mh(),it=w(ot),dt=v(it,!0),St=o(it,2);let mn;var Gn=v(St,!0),Nn=o(St,2),pr=v(Nn,!0),Va=o(Nn,2);{var yr=ba=>{var Ba=_h(),Wa=w(Ba),kr=v(Wa,!0),Wo=o(Wa,2);Oe(Wo,17,()=>a(Pe).revisions,pa=>pa.revision,(pa,Yn)=>{var ps=hh(),Ko=v(ps);b((Go,Yo,Zo)=>l(Ko,`${a(Yn).revision??""}. ${Go??""} — ${Yo??""}, ${Zo??""}${a(Yn).comment?`: ${a(Yn).comment}`:""}`),[()=>y(a(Yn).value,pe()),()=>M(a(Yn)),()=>tt(a(Yn).received_at,e.now,a(p))]),m(pa,ps)}),b(pa=>l(kr,pa),[()=>d("entry-revisions",{count:ge(a(Pe).revisions.length)})]),m(ba,Ba)};z(Va,ba=>{a(Pe).revisions.length>1&&ba(yr)})}var bs=o(Va,2),Bo=v(bs,!0);b((ba,Ba,Wa,kr)=>{be(ot,"data-fact",a(Pe).document||a(et).from),l(dt,ba),mn=Je(St,1,"svelte-1tqhtdb",null,mn,{gone:a(et).value===null}),l(Gn,Ba),l(pr,Wa),l(Bo,kr)},[()=>se(a(Pe)),()=>y(a(et).value,pe()),()=>[a(Pe).document&&`№ ${a(Pe).document}`,M(a(et))].filter(Boolean).join(" · "),()=>d("entry-correct")]),qe("click",bs,()=>Y(a(Pe),a(xe),pe().id)),m(Le,ot)}),m(Me,Ue)};z(ye,Me=>{a(je).length>0&&Me(De)})}b((Me,Ue,Be)=>{Vt=Je(xt,1,"one svelte-1tqhtdb",null,Vt,{lacking:Me}),be(xt,"data-row",pe().id),be(Bt,"for",`value-${pe().id??""}`),l(xn,Ue),be(pt,"id",`value-${pe().id??""}`),be(pt,"data-value",pe().id),be(pt,"aria-invalid",a(xe).trouble!==""),be(pt,"aria-describedby",`hint-${pe().id??""}`),l(Xt,pe().unit),be(Et,"id",`hint-${pe().id??""}`),l(Jt,Be)},[()=>!pe().optional&&a(L)(pe()).length===0,()=>A(pe()),()=>mi(pe())]),qe("input",pt,()=>a(xe).trouble=""),At(pt,()=>a(xe).value,Me=>a(xe).value=Me),m(Ae,xt)};var le=Eh(),he=ze(le),ue=w(he);{var we=Ae=>{var pe=bh(),xe=o(w(pe));b(je=>l(xe,` ${je??""}`),[()=>d("entry-missing",{count:ge(a(H)),all:ge(a(R).length)})]),m(Ae,pe)},ke=Ae=>{var pe=jt();b(xe=>l(pe,`● ${xe??""}`),[()=>d("entry-complete")]),m(Ae,pe)};z(ue,Ae=>{a(H)>0?Ae(we):Ae(ke,-1)})}var Ee=o(he,2);Oe(Ee,17,()=>a(R),Ae=>Ae.id,(Ae,pe)=>{O(Ae,()=>a(pe))});var Se=o(Ee,2);{var Te=Ae=>{var pe=ph(),xe=w(pe),je=v(xe,!0),vt=o(xe,2);Oe(vt,17,()=>a(F).filter(({optional:Xe})=>Xe),Xe=>Xe.id,(Xe,It)=>{O(Xe,()=>a(It))}),b(Xe=>l(je,Xe),[()=>d("entry-eyes")]),m(Ae,pe)};z(Se,Ae=>{e.site.buffers.length>0&&Ae(Te)})}var Re=o(Se,2),Ie=w(Re),Ne=v(Ie),Ve=o(Ie,2),ut=v(Ve,!0),ct=o(Ve,2),zt=w(ct);{var qt=Ae=>{var pe=yh(),xe=v(pe);b(()=>l(xe,`■ ${a(h)??""}`)),m(Ae,pe)},Ot=Ae=>{var pe=kh(),xe=v(pe);b(()=>l(xe,`● ${a(f)??""}`)),m(Ae,pe)};z(zt,Ae=>{a(h)!==""?Ae(qt):a(f)!==""&&Ae(Ot,1)})}var tn=o(Re,2);{var Zt=Ae=>{var pe=$h(),xe=w(pe),je=v(xe,!0),vt=o(xe,2);Oe(vt,17,()=>e.view.last_shift.stages,Xe=>Xe.id,(Xe,It)=>{var xt=xh(),Vt=w(xt),Bt=v(Vt,!0),Wt=o(Vt,2);Po(Wt,{get site(){return e.site},get stage(){return a(It)},get now(){return e.now}}),b(xn=>l(Bt,xn),[()=>kt(e.site.stages,a(It).id)]),m(Xe,xt)}),b(Xe=>l(je,Xe),[()=>d("entry-last-title")]),m(Ae,pe)};z(tn,Ae=>{!a(T).now&&e.view.last_shift&&Ae(Zt)})}b((Ae,pe,xe)=>{be(he,"data-missing",a(H)),Ie.disabled=a(u),l(Ne,`${Ae??""}${pe??""}`),l(ut,xe)},[()=>d("entry-send"),()=>a(B)>0?`: ${ge(a(B))}`:"",()=>d("entry-keys")]),qe("click",Ie,()=>{W()}),m(E,le)},G=E=>{var O=Sh(),le=v(O,!0);b(he=>l(le,he),[()=>d("shift-none")]),m(E,O)};z(_e,E=>{a(T)&&a(s)?E(ne):a(T)||E(G,1)})}ra(fe,E=>g=E,()=>g);var de=o(fe,2);{var oe=E=>{ih(E,{get site(){return e.site},get now(){return e.now},get author(){return a(i)},ontaken:()=>{ee()}})},N=Z(()=>$e.offers("import_facts"));z(de,E=>{a(N)&&E(oe)})}b((E,O)=>{l($,`${E??""} `),be(P,"aria-label",O)},[()=>d("entry-author"),()=>d("shift-label")]),sn("submit",fe,E=>E.preventDefault()),At(D,()=>a(i),E=>j(i,E)),m(X,ae)},$$slots:{default:!0}})}Ge()}Ht(["click","input"]);var Mh=k('<p role="alert" class="svelte-ulcf55"> </p>'),wi=k('<p class="svelte-ulcf55"> </p>'),Nh=k('<span class="warn"><span aria-hidden="true">▲</span> </span>'),zh=k("<details><summary> </summary> <!></details>"),qh=k('<tr class="head svelte-ulcf55"><th scope="row" class="svelte-ulcf55"> </th><td class="svelte-ulcf55"><!></td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td></tr> <tr class="more svelte-ulcf55"><td colspan="6" class="svelte-ulcf55"><p class="quiet svelte-ulcf55"> </p> <!></td></tr>',1),Oh=k('<table><thead><tr><th scope="col" class="svelte-ulcf55"> </th><th scope="col" class="svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th></tr></thead><tbody></tbody></table> <p class="quiet svelte-ulcf55"> </p>',1),Ih=k("<!> <!> <!>",1);function Dh(t,e){Ke(e,!0);let n=ve(null),r=ve("");on(()=>{yf().then(A=>j(n,A,!0),A=>j(r,d("refused",{error:A instanceof Error?A.message:String(A)}),!0))});const s=A=>ga(A,e.site.time_zone),i=A=>ge(A,Math.abs(A)<1?4:2),c=A=>`${ge(A*100,2)} %`,u=(A,B)=>A===null?"—":A.share!==null?c(A.share):`${i(A.units??0)} ${B}`,f=({calibrations:A})=>A.find(({result:B})=>B!==null)??null,h=({revisions:A})=>A.at(-1),_=A=>{const B=f(A),K=B&&h(B)?.performed_at;return K?s(K):"—"},g=({due:A,due_in_days:B})=>A===null||B===null?"—":B<0?d("sensor-due-ago",{at:s(A),days:ge(Math.ceil(-B))}):d("sensor-due-in",{at:s(A),days:ge(Math.floor(B))}),p=({state:A,drifts:B,often_out:K})=>A!=="overdue"&&!B&&!K,x=({state:A,drifts:B,often_out:K})=>[d(T[A]),B?d("sensor-drifts"):"",K?d("sensor-often-out"):""].filter(Boolean).join(" · "),T={not_calibrated:"sensor-not-calibrated",valid:"sensor-valid",overdue:"sensor-overdue"},F=({off:A})=>{if(A===null)return"—";const B=A.is_share?100:1,K=A.is_share?"%":e.site.unit;return`${hn(A.value*B,1)} ± ${ge(2*A.sigma*B,1)} ${K}`},R=A=>A.reduce((B,K)=>Math.abs(K)>Math.abs(B)?K:B,0),q=A=>A===null?"":` (${d(A?"sensor-within":"sensor-out")})`,L=({certificate:A,revisions:B,result:K},ee)=>{const se=B.at(-1),M=[se?s(se.performed_at):"",A,se?.author??""].filter(Boolean).join(" · ");if(K===null)return`${M}: ${d("sensor-withdrawn")}`;const y=d("sensor-line",{gain:ge(K.gain,5),offset:`${i(K.offset)} ${ee}`});if(K.as_found.length===0)return`${M}: ${y}`;const J=`${hn(R(K.as_found),3)} ${ee}${q(K.as_found_within)}`,U=`${hn(R(K.as_left),3)} ${ee}${q(K.as_left_within)}`;return`${M}: ${y}; ${d("sensor-errors",{found:J,left:U})}`},H=A=>[A.type,A.quantity,A.serial&&`№ ${A.serial}`,A.location].filter(Boolean).join(" · ");{let A=Z(()=>d("sensors-title"));Mn(t,{get title(){return a(A)},width:"68rem",get onclose(){return e.onclose},"data-sensors-detail":!0,children:(B,K)=>{var ee=Ih(),se=ze(ee);{var M=I=>{var Q=Mh(),Y=v(Q,!0);b(()=>l(Y,a(r))),m(I,Q)};z(se,I=>{a(r)&&I(M)})}var y=o(se,2);{var J=I=>{var Q=wi(),Y=v(Q,!0);b(te=>l(Y,te),[()=>d("sensors-none")]),m(I,Q)};z(y,I=>{a(n)!==null&&a(n).length===0&&I(J)})}var U=o(y,2);{var W=I=>{var Q=Oh(),Y=ze(Q),te=w(Y),re=w(te),me=w(re),V=v(me,!0),X=o(me),C=v(X,!0),ae=o(X),fe=v(ae,!0),ie=o(ae),S=v(ie,!0),$=o(ie),D=v($,!0),P=o($),_e=v(P,!0),ne=o(te);Oe(ne,21,()=>a(n),oe=>oe.signal,(oe,N)=>{var E=qh(),O=ze(E),le=w(O),he=v(le,!0),ue=o(le),we=w(ue);{var ke=xe=>{var je=jt();b(vt=>l(je,vt),[()=>x(a(N))]),m(xe,je)},Ee=Z(()=>p(a(N))),Se=xe=>{var je=Nh(),vt=o(w(je));b(Xe=>l(vt,` ${Xe??""}`),[()=>x(a(N))]),m(xe,je)};z(we,xe=>{a(Ee)?xe(ke):xe(Se,-1)})}var Te=o(ue),Re=v(Te,!0),Ie=o(Te),Ne=v(Ie,!0),Ve=o(Ie),ut=v(Ve,!0),ct=o(Ve),zt=v(ct,!0),qt=o(O,2),Ot=w(qt),tn=w(Ot),Zt=v(tn),Ae=o(tn,2);{var pe=xe=>{var je=zh(),vt=w(je),Xe=v(vt,!0),It=o(vt,2);Oe(It,17,()=>a(N).calibrations,mr,(xt,Vt)=>{var Bt=wi(),Wt=v(Bt,!0);b(xn=>l(Wt,xn),[()=>L(a(Vt),a(N).unit)]),m(xt,Bt)}),b(xt=>{be(je,"data-calibrations",a(N).signal),l(Xe,xt)},[()=>d("sensor-calibrations",{count:ge(a(N).calibrations.length)})]),m(xe,je)};z(Ae,xe=>{a(N).calibrations.length>0&&xe(pe)})}b((xe,je,vt,Xe,It,xt,Vt)=>{be(O,"data-sensor",a(N).signal),l(he,xe),l(Re,je),l(Ne,vt),l(ut,Xe),l(zt,It),l(Zt,`${xt??""}${Vt??""}`)},[()=>wt(a(N).name),()=>_(a(N)),()=>g(a(N)),()=>u(a(N).accuracy,a(N).unit),()=>F(a(N)),()=>H(a(N)),()=>a(N).failure_modes.length>0?` · ${d("sensor-modes")} ${a(N).failure_modes.join(", ")}`:""]),m(oe,E)});var G=o(Y,2),de=v(G,!0);b((oe,N,E,O,le,he,ue)=>{l(V,oe),l(C,N),l(fe,E),l(S,O),l(D,le),l(_e,he),l(de,ue)},[()=>d("sensor-label"),()=>d("sensor-state"),()=>d("sensor-last"),()=>d("sensor-due"),()=>d("sensor-accuracy"),()=>d("sensor-off"),()=>d("sensors-note")]),m(I,Q)};z(U,I=>{a(n)!==null&&a(n).length>0&&I(W)})}m(B,ee)},$$slots:{default:!0}})}Ge()}var Rh=k('<span class="warn"><span aria-hidden="true">▲</span> </span>'),Ch=k('<p class="svelte-1066faq"><strong> </strong> </p>'),Pr=k('<p class="quiet svelte-1066faq"> </p>'),Ph=k('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><!> <!></td></tr>'),Lh=k('<td class="svelte-1066faq"> </td>'),jh=k('<tr><th scope="row" class="svelte-1066faq"> </th><!></tr>'),bi=k('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><details><summary> </summary> <table><tbody></tbody></table> <!></details></td></tr>'),Fh=k('<tr><th scope="row" class="svelte-1066faq"> </th><td class="n svelte-1066faq"> </td><td class="svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr>'),Uh=k('<tr><th scope="row" class="svelte-1066faq"> </th><td class="svelte-1066faq"><!></td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr> <!> <!> <!>',1),Hh=k('<table><thead><tr><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th></tr></thead><tbody></tbody></table> <p class="quiet svelte-1066faq"> </p> <p class="svelte-1066faq"><button aria-haspopup="dialog" data-sensors=""> </button></p>',1),Vh=k("<!> <!>",1);function Bh(t,e){Ke(e,!0);let n=ve(!1);const r=["no_answer","queue_full","sequence","refused","skipped"],s=["late","too_late"],i=["good","late","uncertain","duplicate"],c=({readings:y,outcomes:J},U)=>y===0?null:U.reduce((W,I)=>W+(J[I]??0),0)/y,u=y=>y===null?"—":`${ge(y*100,y>0&&y<.1?1:0)} %`,f=y=>{const J=c(y,[...i,...r,"too_late"]);return J===null?null:Math.max(0,1-J)},h=({up:y,silent:J})=>d(y===!1?"source-down":J?"source-silent":"source-alive"),_=({up:y,silent:J,findings:U})=>y!==!1&&!J&&U.length===0,g=({last_received_at:y})=>y===null?"—":fa(y,e.site.time_zone),p=({least_age_secs:y})=>y===null?"—":d("source-secs",{secs:ge(y,1)}),x=y=>d(y<0?"clock-ahead":"clock-behind",{by:Pt(Math.abs(y))}),T=({kind:y,secs:J,signals:U,devices:W})=>{const I=U.map(Y=>kt(e.site.signals,Y)).join(", "),Q=y==="clocks_corrected"?x(J??0):Pt(J??0);return d(`finding-${y.replaceAll("_","-")}`,{by:Q,signals:I,devices:W.join(", ")})},F=y=>[y.trusted?d("clock-trusted"):y.offset_secs===0?d("clock-well"):x(y.offset_secs),y.gains_secs_a_day===null?"":d("clock-gains",{secs:hn(y.gains_secs_a_day,1)}),y.set_at===null||y.set_by_secs===null?"":d("clock-set",{at:tt(y.set_at,e.now,e.site.time_zone),by:hn(y.set_by_secs,0)}),y.waiting===0?"":d("clock-waiting",{count:ge(y.waiting)})],R=({kind:y})=>d(`finding-${y.replaceAll("_","-")}-steps`),q=200,L=Z(()=>y=>{const J=new Map(e.site.signals.filter(U=>U.source===y).map(U=>[U.id,U]));return e.view.signals.flatMap(U=>{const W=J.get(U.id);return W?[{...U,name:wt(W.name),unit:W.unit}]:[]})}),H=y=>Math.abs(y)<10?3:Math.abs(y)<1e3?1:0,A=({value:y,unit:J})=>y===null?"—":`${ge(y,H(y))} ${J}`,B=({outcomes:y})=>Object.entries(y).filter(([J])=>J!=="good").sort(([,J],[,U])=>U-J).map(([J,U])=>`${d(`outcome-${J.replaceAll("_","-")}`)}: ${ge(U)}`).join(" · ");var K=Vh(),ee=ze(K);{let y=Z(()=>d("sources-title"));Mn(ee,{get title(){return a(y)},width:"68rem",get onclose(){return e.onclose},"data-sources-detail":!0,children:(J,U)=>{var W=Hh(),I=ze(W),Q=w(I),Y=w(Q),te=w(Y),re=v(te,!0),me=o(te),V=v(me,!0),X=o(me),C=v(X,!0),ae=o(X),fe=v(ae,!0),ie=o(ae),S=v(ie,!0),$=o(ie),D=v($,!0),P=o($),_e=v(P,!0),ne=o(P),G=v(ne,!0),de=o(Q);Oe(de,21,()=>e.view.sources,he=>he.id,(he,ue)=>{const we=Z(()=>a(L)(a(ue).id));var ke=Uh(),Ee=ze(ke);let Se;var Te=w(Ee),Re=v(Te,!0),Ie=o(Te),Ne=w(Ie);{var Ve=nt=>{var ht=jt();b(Dt=>l(ht,Dt),[()=>h(a(ue))]),m(nt,ht)},ut=Z(()=>_(a(ue))),ct=nt=>{var ht=Rh(),Dt=o(w(ht));b($t=>l(Dt,` ${$t??""}`),[()=>h(a(ue))]),m(nt,ht)};z(Ne,nt=>{a(ut)?nt(Ve):nt(ct,-1)})}var zt=o(Ie),qt=v(zt,!0),Ot=o(zt),tn=v(Ot,!0),Zt=o(Ot),Ae=v(Zt,!0),pe=o(Zt),xe=v(pe,!0),je=o(pe),vt=v(je,!0),Xe=o(je),It=v(Xe,!0),xt=o(Ee,2);{var Vt=nt=>{var ht=Ph(),Dt=w(ht),$t=w(Dt);Oe($t,17,()=>a(ue).findings,Et=>Et.kind,(Et,Jt)=>{var Kt=Ch(),Ye=w(Kt),at=v(Ye,!0),Rt=o(Ye);b((ce,ye)=>{l(at,ce),l(Rt,` ${ye??""}`)},[()=>T(a(Jt)),()=>R(a(Jt))]),m(Et,Kt)});var pt=o($t,2);{var nn=Et=>{var Jt=Pr(),Kt=v(Jt);b((Ye,at)=>l(Kt,`${Ye??""} ${at??""}`),[()=>d("source-reasons"),()=>B(a(ue).last_hour)]),m(Et,Jt)},Xt=Z(()=>B(a(ue).last_hour));z(pt,Et=>{a(Xt)&&Et(nn)})}m(nt,ht)},Bt=Z(()=>a(ue).findings.length>0||B(a(ue).last_hour));z(xt,nt=>{a(Bt)&&nt(Vt)})}var Wt=o(xt,2);{var xn=nt=>{var ht=bi(),Dt=w(ht),$t=w(Dt),pt=w($t),nn=v(pt,!0),Xt=o(pt,2),Et=w(Xt);Oe(Et,21,()=>a(ue).clocks.slice(0,q),Ye=>Ye.device,(Ye,at)=>{var Rt=jh(),ce=w(Rt),ye=v(ce,!0),De=o(ce);Oe(De,17,()=>F(a(at)),mr,(Me,Ue,Be,Qe)=>{var We=Lh(),Le=v(We,!0);b(()=>l(Le,a(Ue))),m(Me,We)}),b(()=>l(ye,a(at).device)),m(Ye,Rt)});var Jt=o(Xt,2);{var Kt=Ye=>{var at=Pr(),Rt=v(at,!0);b(ce=>l(Rt,ce),[()=>d("source-signals-more",{count:ge(a(ue).clocks.length-q)})]),m(Ye,at)};z(Jt,Ye=>{a(ue).clocks.length>q&&Ye(Kt)})}b(Ye=>{be($t,"data-clocks",a(ue).id),l(nn,Ye)},[()=>d("source-clocks",{count:ge(a(ue).clocks.length)})]),m(nt,ht)};z(Wt,nt=>{a(ue).clocks.length>0&&nt(xn)})}var wa=o(Wt,2);{var Kn=nt=>{var ht=bi(),Dt=w(ht),$t=w(Dt),pt=w($t),nn=v(pt,!0),Xt=o(pt,2),Et=w(Xt);Oe(Et,21,()=>a(we).slice(0,q),Ye=>Ye.id,(Ye,at)=>{var Rt=Fh(),ce=w(Rt),ye=v(ce,!0),De=o(ce),Me=v(De,!0),Ue=o(De),Be=v(Ue),Qe=o(Ue),We=v(Qe,!0);b((Le,Pe,et,ot)=>{l(ye,a(at).name),l(Me,Le),l(Be,`${Pe??""}${et??""}`),l(We,ot)},[()=>A(a(at)),()=>d(`signal-${a(at).quality.replaceAll("_","-")}`),()=>a(at).stale&&a(at).occurred_at?` · ${d("signal-stale")}`:"",()=>a(at).occurred_at===null?"—":fa(a(at).occurred_at,e.site.time_zone)]),m(Ye,Rt)});var Jt=o(Xt,2);{var Kt=Ye=>{var at=Pr(),Rt=v(at,!0);b(ce=>l(Rt,ce),[()=>d("source-signals-more",{count:ge(a(we).length-q)})]),m(Ye,at)};z(Jt,Ye=>{a(we).length>q&&Ye(Kt)})}b(Ye=>{be($t,"data-signals",a(ue).id),l(nn,Ye)},[()=>d("source-signals",{count:ge(a(we).length)})]),m(nt,ht)};z(wa,nt=>{a(we).length>0&&nt(Kn)})}b((nt,ht,Dt,$t,pt,nn,Xt)=>{be(Ee,"data-source",a(ue).id),Se=Je(Ee,1,"svelte-1066faq",null,Se,{found:a(ue).findings.length>0}),l(Re,nt),l(qt,ht),l(tn,Dt),l(Ae,$t),l(xe,pt),l(vt,nn),l(It,Xt)},[()=>kt(e.site.sources,a(ue).id),()=>g(a(ue)),()=>ge(a(ue).last_hour.readings),()=>u(c(a(ue).last_hour,r)),()=>u(c(a(ue).last_hour,s)),()=>u(f(a(ue).last_hour)),()=>p(a(ue))]),m(he,ke)});var oe=o(I,2),N=v(oe,!0),E=o(oe,2),O=w(E),le=v(O,!0);b((he,ue,we,ke,Ee,Se,Te,Re,Ie,Ne)=>{l(re,he),l(V,ue),l(C,we),l(fe,ke),l(S,Ee),l(D,Se),l(_e,Te),l(G,Re),l(N,Ie),l(le,Ne)},[()=>d("source-label"),()=>d("source-state"),()=>d("source-heard"),()=>d("source-readings"),()=>d("source-missing"),()=>d("source-late"),()=>d("source-rejected"),()=>d("source-age"),()=>d("sources-note",{at:tt(e.now,e.now,e.site.time_zone)}),()=>d("sensors-title")]),qe("click",O,()=>j(n,!0)),m(J,W)},$$slots:{default:!0}})}var se=o(ee,2);{var M=y=>{Dh(y,{get site(){return e.site},onclose:()=>j(n,!1)})};z(se,y=>{a(n)&&y(M)})}m(t,K),Ge()}Ht(["click"]);var Wh=k('<button class="look svelte-13t3afu" aria-haspopup="dialog" data-forecast=""> </button>'),Kh=k('<span class="value svelte-13t3afu"> </span> <span class="label strong svelte-13t3afu"> </span> <!>',1),pi=k('<span class="value svelte-13t3afu"> </span>'),Gh=k('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span> ',1),Yh=k('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><!></button>'),Zh=k('<span class="label svelte-13t3afu"> </span>'),Xh=k('<span class="value svelte-13t3afu"> </span> <!>',1),Jh=k('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span></button>'),Qh=k('<span class="label strong svelte-13t3afu"> <!></span>'),e_=k('<span aria-hidden="true">▲</span>'),t_=k('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span>'),n_=k('<button class="svelte-13t3afu"> </button>'),a_=k('<button class="enter svelte-13t3afu" aria-haspopup="dialog" data-enter=""> </button>'),r_=k('<button class="who svelte-13t3afu" aria-haspopup="dialog"><span aria-hidden="true">☺</span> </button>'),s_=k('<header><div class="item site svelte-13t3afu"><h1 class="svelte-13t3afu"> </h1> <span><!></span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <time class="big svelte-13t3afu"> </time> <span class="label svelte-13t3afu"> </span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <span><!> </span> <button class="trial svelte-13t3afu" aria-haspopup="dialog" data-sources=""><!></button></div> <div class="item alarms svelte-13t3afu" role="status"><span class="label svelte-13t3afu"> </span> <span class="value svelte-13t3afu"><span><span aria-hidden="true">■</span> </span> <span class="quietly svelte-13t3afu"><span aria-hidden="true">□</span> </span></span> <span> </span></div> <div class="side svelte-13t3afu"><div class="switches svelte-13t3afu"><div role="group" class="svelte-13t3afu"></div> <button class="theme svelte-13t3afu"> </button></div> <div class="desk svelte-13t3afu"><!> <!></div></div></header> <!> <!> <!> <!> <!>',1);function i_(t,e){Ke(e,!0);const n=ce=>e.view.incidents.filter(ye=>ye.state===ce).length,r=Z(()=>e.view.sources.filter(({up:ce,silent:ye})=>ce!==!1&&!ye).length),s=Z(()=>e.view.sources.filter(({findings:ce})=>ce.length>0).length),i=Z(()=>n("unacknowledged")),c=Z(()=>n("acknowledged")),u=Z(()=>n("returned_unacknowledged")),f=Z(()=>e.view.plans_pending[0]),h=ce=>ce.state==="unacknowledged"&&Io(ce)==="bad",_=Z(()=>e.view.incidents.some(h)?"bad":"warn"),g=Z(()=>e.view.incidents.some(ce=>ce.state==="unacknowledged"&&!lr(ce))),p=ce=>[...ce?.stages??[]].filter(({met:ye})=>ye!==null).sort((ye,De)=>(ye.met??1)-(De.met??1))[0],x=Z(()=>p(qo(e.view))),T=Z(()=>p(e.view.plan_trials.find(({version:ce})=>ce===a(f)?.version))?.met??1),F=Z(()=>or(a(x)?.met??1));let R=ve(!1),q=ve(!1),L=ve(!1),H=ve(!1),A=ve(!1);const B=Z(()=>$e.me?.person??null),K=Z(()=>$e.isOpen?d("me-open"):a(B)?.name??d("sign-do")),ee=Z(()=>e.view.mode!=="replay"&&$e.offers("tell_facts")&&e.site.sources.some(({kind:ce})=>ce==="manual")),se={ru:"RU",kk:"KK",en:"EN"};var M=s_(),y=ze(M);let J;var U=w(y),W=w(U),I=v(W,!0),Q=o(W,2),Y=w(Q);{var te=ce=>{var ye=jt();b(De=>l(ye,De),[()=>d("mode-demo",{speed:ge(e.view.speed)})]),m(ce,ye)},re=ce=>{var ye=jt();b((De,Me)=>l(ye,`${De??""} ×${Me??""}`),[()=>d("mode-replay"),()=>ge(e.view.speed)]),m(ce,ye)},me=ce=>{var ye=jt();b(De=>l(ye,De),[()=>d("mode-live")]),m(ce,ye)};z(Y,ce=>{e.view.mode==="demo"?ce(te):e.view.mode==="replay"?ce(re,1):ce(me,-1)})}var V=o(U,2),X=w(V),C=v(X),ae=o(X,2),fe=v(ae,!0),ie=o(ae,2),S=v(ie),$=o(V,2),D=w($),P=v(D,!0),_e=o(D,2);{var ne=ce=>{var ye=Kh(),De=ze(ye),Me=v(De,!0),Ue=o(De,2),Be=v(Ue,!0),Qe=o(Ue,2);{var We=Le=>{var Pe=Wh(),et=v(Pe,!0);b(ot=>l(et,ot),[()=>d("forecast-open")]),qe("click",Pe,()=>j(q,!0)),m(Le,Pe)};z(Qe,Le=>{e.view.forecast&&Le(We)})}b((Le,Pe)=>{l(Me,Le),l(Be,Pe)},[()=>wt(e.view.shift.name),()=>d("shift-left",{span:Pt(gr(e.now,e.view.shift.end))})]),m(ce,ye)},G=ce=>{var ye=pi(),De=v(ye,!0);b(Me=>l(De,Me),[()=>d("shift-none")]),m(ce,ye)};z(_e,ce=>{e.view.shift?ce(ne):ce(G,-1)})}var de=o($,2),oe=w(de),N=v(oe,!0),E=o(oe,2);{var O=ce=>{var ye=Xh(),De=ze(ye),Me=v(De,!0),Ue=o(De,2);{var Be=We=>{var Le=Yh(),Pe=w(Le);{var et=it=>{var dt=jt();b(St=>l(dt,St),[()=>d("plan-trial-good",{chance:Hn(a(x).met??1)})]),m(it,dt)},ot=it=>{var dt=Gh(),St=ze(dt),mn=w(St),Gn=v(mn,!0),Nn=o(mn),pr=o(St);b((Va,yr)=>{l(Gn,Tn.warn),l(Nn,` ${Va??""}`),l(pr,` ${yr??""}`)},[()=>Hn(a(x).met??1),()=>d("plan-trial-poor",{stage:kt(e.site.stages,a(x).id)})]),m(it,dt)};z(Pe,it=>{a(F)==="plain"?it(et):it(ot,-1)})}b(()=>{be(Le,"title",e.view.plan.author),be(Le,"data-trial",a(F))}),qe("click",Le,()=>j(R,!0)),m(We,Le)},Qe=We=>{var Le=Zh(),Pe=v(Le,!0);b(()=>l(Pe,e.view.plan.author)),m(We,Le)};z(Ue,We=>{a(x)?We(Be):We(Qe,-1)})}b(We=>{be(De,"title",e.view.plan.reason),l(Me,We)},[()=>d("plan-version",{version:String(e.view.plan.version),at:tt(e.view.plan.effective_at,e.now,e.site.time_zone)})]),m(ce,ye)},le=ce=>{var ye=pi(),De=v(ye,!0);b(Me=>l(De,Me),[()=>d("plan-none")]),m(ce,ye)};z(E,ce=>{e.view.plan.version>0?ce(O):ce(le,-1)})}var he=o(E,2);{var ue=ce=>{var ye=Qh(),De=w(ye),Me=o(De);{var Ue=Qe=>{var We=Jh(),Le=w(We),Pe=w(Le),et=v(Pe,!0),ot=o(Pe);b(it=>{l(et,Tn.warn),l(ot,` ${it??""}`)},[()=>Hn(a(T))]),qe("click",We,()=>j(R,!0)),m(Qe,We)},Be=Z(()=>or(a(T))!=="plain");z(Me,Qe=>{a(Be)&&Qe(Ue)})}b(Qe=>{be(ye,"title",a(f).reason),l(De,`${Qe??""} `)},[()=>d("plan-next",{version:String(a(f).version),at:tt(a(f).effective_at,e.now,e.site.time_zone)})]),m(ce,ye)};z(he,ce=>{a(f)&&ce(ue)})}var we=o(de,2),ke=w(we),Ee=v(ke,!0),Se=o(ke,2);let Te;var Re=w(Se);{var Ie=ce=>{var ye=e_();m(ce,ye)};z(Re,ce=>{a(r)<e.view.sources.length&&ce(Ie)})}var Ne=o(Re),Ve=o(Se,2),ut=w(Ve);{var ct=ce=>{var ye=t_(),De=w(ye),Me=v(De,!0),Ue=o(De);b(Be=>{l(Me,Tn.warn),l(Ue,` ${Be??""}`)},[()=>d("sources-ailing",{n:a(s),count:String(a(s))})]),m(ce,ye)},zt=ce=>{var ye=jt();b(De=>l(ye,De),[()=>d("sources-detail")]),m(ce,ye)};z(ut,ce=>{a(s)>0?ce(ct):ce(zt,-1)})}var qt=o(we,2),Ot=w(qt),tn=v(Ot,!0),Zt=o(Ot,2),Ae=w(Zt),pe=o(w(Ae)),xe=o(Ae,2),je=o(w(xe)),vt=o(Zt,2);let Xe;var It=v(vt),xt=o(qt,2),Vt=w(xt),Bt=w(Vt);Oe(Bt,20,()=>$o,ce=>ce,(ce,ye)=>{var De=n_(),Me=v(De,!0);b(()=>{be(De,"lang",ye),be(De,"aria-pressed",da.current===ye),l(Me,se[ye])}),qe("click",De,()=>da.set(ye)),m(ce,De)});var Wt=o(Bt,2),xn=v(Wt,!0),wa=o(Vt,2),Kn=w(wa);{var nt=ce=>{var ye=a_(),De=v(ye,!0);b(Me=>l(De,Me),[()=>d("entry-open")]),qe("click",ye,()=>j(H,!0)),m(ce,ye)};z(Kn,ce=>{a(ee)&&ce(nt)})}var ht=o(Kn,2);{var Dt=ce=>{var ye=r_(),De=o(w(ye));b(()=>{be(ye,"title",a(K)),be(ye,"data-who-am-i",a(B)?.login??""),l(De,` ${a(K)??""}`)}),qe("click",ye,()=>j(A,!0)),m(ce,ye)};z(ht,ce=>{e.view.mode!=="replay"&&ce(Dt)})}var $t=o(y,2);{var pt=ce=>{Rv(ce,{get site(){return e.site},onclose:()=>j(A,!1)})};z($t,ce=>{a(A)&&ce(pt)})}var nn=o($t,2);{var Xt=ce=>{Ah(ce,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>j(H,!1)})};z(nn,ce=>{a(H)&&ce(Xt)})}var Et=o(nn,2);{var Jt=ce=>{Bh(ce,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>j(L,!1)})};z(Et,ce=>{a(L)&&ce(Jt)})}var Kt=o(Et,2);{var Ye=ce=>{av(ce,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>j(q,!1)})};z(Kt,ce=>{a(q)&&ce(Ye)})}var at=o(Kt,2);{var Rt=ce=>{jv(ce,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>j(R,!1)})};z(at,ce=>{a(R)&&ce(Rt)})}b((ce,ye,De,Me,Ue,Be,Qe,We,Le,Pe,et,ot,it,dt,St,mn)=>{J=Je(y,1,"svelte-13t3afu",null,J,{replay:e.view.mode==="replay",doubtful:e.doubtful}),l(I,ce),Je(Q,1,`mode ${e.view.mode??""}`,"svelte-13t3afu"),l(C,`${ye??""} · ${De??""}`),be(ae,"datetime",e.now),be(ae,"title",e.site.time_zone),l(fe,Me),l(S,`${Ue??""} · ${e.site.time_zone??""}`),l(P,Be),l(N,Qe),l(Ee,We),Te=Je(Se,1,"value svelte-13t3afu",null,Te,{warn:a(r)<e.view.sources.length}),l(Ne,` ${Le??""}`),l(tn,Pe),Je(Ae,1,Ca(a(g)?a(_):""),"svelte-13t3afu"),l(pe,` ${et??""}`),l(je,` ${ot??""}`),Xe=Je(vt,1,"label svelte-13t3afu",null,Xe,{strong:a(u)>0}),l(It,`◇ ${it??""}`),be(Bt,"aria-label",dt),be(Wt,"aria-label",St),be(Wt,"title",mn),l(xn,Jn.current==="dark"?"☀":"☾")},[()=>wt(e.site.name),()=>d("time-label"),()=>Sc(e.now,e.site.time_zone),()=>fa(e.now,e.site.time_zone),()=>ga(e.now,e.site.time_zone),()=>d("shift-label"),()=>d("plan-label"),()=>d("sources-label"),()=>d("sources-alive",{alive:String(a(r)),all:String(e.view.sources.length)}),()=>d("alarms-label"),()=>d("alarms-new",{n:a(i),count:String(a(i))}),()=>d("alarms-acknowledged",{count:String(a(c))}),()=>d("alarms-returned",{n:a(u),count:String(a(u))}),()=>d("language-label"),()=>d(Jn.current==="dark"?"theme-light":"theme-dark"),()=>d(Jn.current==="dark"?"theme-light":"theme-dark")]),qe("click",Ve,()=>j(L,!0)),qe("click",Wt,()=>Jn.set(Jn.current==="dark"?"light":"dark")),m(t,M),Ge()}Ht(["click"]);var o_=k('<section class="svelte-1yk3n1u"><ul class="legend svelte-1yk3n1u"><li class="wide svelte-1yk3n1u"> </li> <li class="svelte-1yk3n1u"><i class="plan svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="nominal svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="marks svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="target svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="band svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="hatched unknown svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"> </li> <li class="wide svelte-1yk3n1u"><i class="thirds svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"><i class="drum svelte-1yk3n1u">◉</i> </li> <li class="wide svelte-1yk3n1u"> </li> <li class="wide svelte-1yk3n1u"> </li></ul></section>');function l_(t,e){Ke(e,!0);var n=o_(),r=w(n),s=w(r),i=v(s,!0),c=o(s,2),u=o(w(c),1,!0),f=o(c,2),h=o(w(f),1,!0),_=o(f,2),g=o(w(_),1,!0),p=o(_,2),x=o(w(p),1,!0),T=o(p,2),F=o(w(T),1,!0),R=o(T,2),q=o(w(R),1,!0),L=o(R,2),H=v(L,!0),A=o(L,2),B=o(w(A),1,!0),K=o(A,2),ee=o(w(K),1,!0),se=o(K,2),M=v(se,!0),y=o(se,2),J=v(y,!0);b((U,W,I,Q,Y,te,re,me,V,X,C,ae,fe)=>{be(n,"aria-label",U),l(i,W),l(u,I),l(h,Q),l(g,Y),l(x,te),l(F,re),l(q,me),l(H,V),l(B,X),l(ee,C),l(M,ae),l(J,fe)},[()=>d("legend-title"),()=>d("legend-sign"),()=>d("legend-plan"),()=>d("legend-nominal"),()=>d("legend-marks"),()=>d("legend-target"),()=>d("legend-band"),()=>d("legend-unknown"),()=>d("legend-estimate"),()=>d("legend-thirds"),()=>d("legend-drum"),()=>d("legend-clock"),()=>d("legend-done")]),m(t,n),Ge()}var u_=k("<p> </p>"),c_=k('<p class="loss svelte-14dy00n"> </p>'),d_=k('<p class="replaces svelte-14dy00n"> </p>'),f_=k("<li> <!></li>"),v_=k('<details class="svelte-14dy00n"><summary class="svelte-14dy00n"> </summary> <ul class="svelte-14dy00n"></ul></details>'),h_=k('<p class="note svelte-14dy00n"><b class="svelte-14dy00n"> </b> </p>'),__=k('<button type="submit" class="svelte-14dy00n"> </button>'),m_=k('<form class="svelte-14dy00n"><input maxlength="500" class="svelte-14dy00n"/> <!></form>'),g_=k('<button class="acknowledge svelte-14dy00n" aria-keyshortcuts="A"> <kbd class="svelte-14dy00n">A</kbd></button>'),w_=k('<button class="svelte-14dy00n"> </button>'),b_=k('<p class="may-not svelte-14dy00n"> </p>'),p_=k('<div class="buttons svelte-14dy00n"><!> <!></div> <!>',1),y_=k('<article><header class="svelte-14dy00n"><span class="shape svelte-14dy00n" aria-hidden="true"> </span> <h3 class="svelte-14dy00n"> </h3></header> <!> <!> <p class="since svelte-14dy00n"><span class="state svelte-14dy00n"> </span> <!></p> <!> <!> <!> <!> <!></article>');function k_(t,e){Ke(e,!0);let n=ve(!1),r=ve("");const s=Z(()=>$e.isConcerned(e.incident.concerns)),i=Z(()=>$e.offers("acknowledge")&&a(s)),c=Z(()=>$e.offers("comment")&&a(s)),u=Z(()=>e.site.time_zone),f=Z(()=>e.incident.state==="unacknowledged"||e.incident.state==="returned_unacknowledged"),h=Z(()=>Io(e.incident)),_=Z(()=>Fc(e.incident).map($=>Lc($,e.view))),g=Z(()=>a(_)[0]),p=Z(()=>a(_).slice(1)),x=Z(()=>e.incident.cleared_at??e.now),T={unacknowledged:"incident-new",acknowledged:"incident-acknowledged",returned_unacknowledged:"incident-returned",normal:"incident-normal"},F={unacknowledged:"■",acknowledged:"□",returned_unacknowledged:"◇",normal:"○"};async function R($){await $(a(r).trim())&&(j(r,""),j(n,!1))}function q($){$.preventDefault(),a(r).trim()!==""&&R(e.oncomment)}var L=y_(),H=w(L),A=w(H),B=v(A,!0),K=o(A,2),ee=v(K,!0),se=o(H,2);{var M=$=>{var D=u_();let P;var _e=v(D,!0);b(ne=>{P=Je(D,1,"first svelte-14dy00n",null,P,{over:!a(g).active}),l(_e,ne)},[()=>Ys(e.site,a(g),e.now)]),m($,D)};z(se,$=>{a(g)&&$(M)})}var y=o(se,2);{var J=$=>{var D=c_(),P=v(D,!0);b(_e=>l(P,_e),[()=>qc(e.site,e.incident.loss)]),m($,D)};z(y,$=>{e.incident.loss&&$(J)})}var U=o(y,2),W=w(U),I=v(W,!0),Q=o(W),Y=o(Q);{var te=$=>{var D=jt();b(P=>l(D,` · ${P??""}`),[()=>d("incident-ended",{at:tt(e.incident.cleared_at,e.now,a(u))})]),m($,D)};z(Y,$=>{e.incident.cleared_at&&$(te)})}var re=o(U,2);{var me=$=>{var D=d_(),P=v(D,!0);b(_e=>l(P,_e),[()=>d("incident-replaces",{number:String(e.incident.replaces.id),count:String(e.incident.replaces.count),since:tt(e.incident.replaces.since,e.now,a(u))})]),m($,D)};z(re,$=>{e.incident.replaces&&$(me)})}var V=o(re,2);{var X=$=>{var D=v_(),P=w(D),_e=v(P,!0),ne=o(P,2);Oe(ne,21,()=>a(p),G=>`${G.condition}/${G.subject}`,(G,de)=>{var oe=f_();let N;var E=w(oe),O=o(E);{var le=he=>{var ue=jt();b(we=>l(ue,`· ${we??""}`),[()=>d("member-over")]),m(he,ue)};z(O,he=>{a(de).active||he(le)})}b(he=>{N=Je(oe,1,"svelte-14dy00n",null,N,{over:!a(de).active}),l(E,he)},[()=>Ys(e.site,a(de),e.now)]),m(G,oe)}),b(G=>l(_e,G),[()=>d("incident-members",{n:a(p).length,count:String(a(p).length)})]),m($,D)};z(V,$=>{a(p).length>0&&$(X)})}var C=o(V,2);Oe(C,17,()=>e.incident.notes,mr,($,D)=>{var P=h_(),_e=w(P),ne=v(_e),G=o(_e);b((de,oe)=>{l(ne,`${de??""} ${a(D).by??""}`),l(G,`${oe??""}${a(D).comment?`: ${a(D).comment}`:""}`)},[()=>tt(a(D).at,e.now,a(u)),()=>a(D).acknowledges?` · ${d("incident-acknowledged")}`:""]),m($,P)});var ae=o(C,2);{var fe=$=>{var D=m_(),P=w(D),_e=o(P,2);{var ne=G=>{var de=__(),oe=v(de,!0);b((N,E)=>{de.disabled=N,l(oe,E)},[()=>e.pending||a(r).trim()==="",()=>d("comment-send")]),m(G,de)};z(_e,G=>{a(f)||G(ne)})}b((G,de)=>{be(P,"placeholder",G),be(P,"aria-label",de)},[()=>d("comment-placeholder"),()=>d("comment")]),sn("submit",D,q),At(P,()=>a(r),G=>j(r,G)),m($,D)};z(ae,$=>{a(n)&&$(fe)})}var ie=o(ae,2);{var S=$=>{var D=p_(),P=ze(D),_e=w(P);{var ne=E=>{var O=g_(),le=w(O);b(he=>{O.disabled=e.pending,l(le,`${he??""} `)},[()=>d(e.pending?"acknowledging":"acknowledge")]),qe("click",O,()=>{R(e.onacknowledge)}),m(E,O)};z(_e,E=>{a(f)&&a(i)&&E(ne)})}var G=o(_e,2);{var de=E=>{var O=w_(),le=v(O,!0);b(he=>{be(O,"aria-expanded",a(n)),l(le,he)},[()=>d("comment")]),qe("click",O,()=>j(n,!a(n))),m(E,O)};z(G,E=>{a(c)&&E(de)})}var oe=o(P,2);{var N=E=>{var O=b_(),le=v(O,!0);b(he=>l(le,he),[()=>d(a(s)?"me-may-not":"me-not-yours")]),m(E,O)};z(oe,E=>{!a(i)&&!a(c)&&E(N)})}m($,D)};z(ie,$=>{e.view.mode!=="replay"&&$(S)})}b(($,D,P)=>{Je(L,1,`${a(h)??""} ${e.incident.state??""}`,"svelte-14dy00n"),be(L,"data-incident",e.incident.id),be(L,"data-state",e.incident.state),l(B,F[e.incident.state]),l(ee,$),l(I,D),l(Q,` ${P??""}`)},[()=>d("incident-cause",{cause:Ic(e.site,e.incident)}),()=>d(T[e.incident.state]),()=>d("incident-since",{at:tt(e.incident.raised_at,e.now,a(u)),span:Pt(gr(e.incident.raised_at,a(x)))})]),m(t,L),Ge()}Ht(["click"]);var x_=k('<dialog aria-labelledby="name-title" class="svelte-soaz7w"><form class="svelte-soaz7w"><h2 id="name-title" class="svelte-soaz7w"> </h2> <label for="name-field"> </label> <input id="name-field" maxlength="80" autocomplete="name" class="svelte-soaz7w"/> <p class="quiet"> </p> <div><button type="submit" class="yes svelte-soaz7w"> </button> <button type="button"> </button></div></form></dialog>');function $_(t,e){Ke(e,!0);let n=ve(mt($e.name)),r;on(()=>r.showModal());function s(H){H.preventDefault(),a(n).trim()!==""&&e.named(a(n).trim())}var i=x_(),c=w(i),u=w(c),f=v(u,!0),h=o(u,2),_=v(h,!0),g=o(h,2),p=o(g,2),x=v(p,!0),T=o(p,2),F=w(T),R=v(F,!0),q=o(F,2),L=v(q,!0);ra(i,H=>r=H,()=>r),b((H,A,B,K,ee,se)=>{l(f,H),l(_,A),l(x,B),F.disabled=K,l(R,ee),l(L,se)},[()=>d("name-title"),()=>d("name-field"),()=>d("name-hint"),()=>a(n).trim()==="",()=>d("name-save"),()=>d("cancel")]),sn("cancel",i,()=>e.named(null)),sn("submit",c,s),At(g,()=>a(n),H=>j(n,H)),qe("click",q,()=>e.named(null)),m(t,i),Ge()}Ht(["click"]);var E_=k('<p class="quiet"> <button class="plain svelte-wxtk5e"> </button></p>'),S_=k('<p class="error svelte-wxtk5e" role="alert"> </p>'),T_=k('<p class="nothing svelte-wxtk5e" role="status"><b class="svelte-wxtk5e"> </b><br/> <!></p>'),A_=k('<li class="svelte-wxtk5e"><!></li>'),M_=k('<p class="rest svelte-wxtk5e"> </p>'),N_=k('<aside class="svelte-wxtk5e"><div class="head svelte-wxtk5e"><h2 class="svelte-wxtk5e"> </h2> <!></div> <!> <div><!> <ul></ul> <!></div> <!></aside> <!>',1);function z_(t,e){Ke(e,!0);const n=5,r={unacknowledged:0,acknowledged:1,returned_unacknowledged:2,normal:3},s=S=>+!$e.isConcerned(S.concerns),i=Z(()=>[...e.view.incidents].sort((S,$)=>s(S)-s($)||Number(lr(S))-Number(lr($))||r[S.state]-r[$.state]||S.id-$.id)),c=Z(()=>a(i).slice(0,n)),u=Z(()=>a(i).length-a(c).length),f=Z(()=>e.view.stages.some(({state:S})=>S==="unknown"));let h=ve(null),_=()=>{},g=ve(mt([])),p=ve("");function x(S,$){_=$,$e.name||!$e.isOpen?S($e.name):j(h,S,!0)}async function T(S,$){j(g,[...a(g),S],!0),j(p,"");try{return await $e.doing($),!0}catch(D){return j(p,d("refused",{error:D instanceof Error?D.message:String(D)}),!0),!1}finally{j(g,a(g).filter(D=>D!==S),!0)}}const F=S=>$e.me?.person?.name??S,R=(S,$)=>new Promise(D=>{x(P=>{T(S,()=>$(F(P))).then(D)},()=>D(!1))}),q=(S,$)=>R(S.id,D=>kf(S.id,D,$)),L=(S,$)=>R(S.id,D=>xf(S.id,D,$)),H=S=>S.state==="unacknowledged"||S.state==="returned_unacknowledged";function A(S){if(S.code!=="KeyA"||S.ctrlKey||S.metaKey||S.altKey||S.repeat||a(h)||S.target instanceof Element&&S.target.closest("input, textarea, dialog")||e.view.mode==="replay"||$e.asking||!$e.offers("acknowledge"))return;const $=a(i).find(D=>H(D)&&$e.isConcerned(D.concerns));$&&S.preventDefault(),$&&!a(g).includes($.id)&&q($,"")}function B(S){const $=a(h);if(j(h,null),S===null)return _();$e.set(S),$?.(S)}var K=N_();sn("keydown",Ia,A);var ee=ze(K),se=w(ee),M=w(se),y=v(M,!0),J=o(M,2);{var U=S=>{var $=E_(),D=w($),P=o(D),_e=v(P,!0);b((ne,G)=>{l(D,`${ne??""} `),l(_e,G)},[()=>d("name-current",{name:$e.name}),()=>d("name-change")]),qe("click",P,()=>j(h,()=>{})),m(S,$)};z(J,S=>{$e.isOpen&&$e.name&&S(U)})}var W=o(se,2);{var I=S=>{var $=S_(),D=v($);b(()=>l(D,`■ ${a(p)??""}`)),m(S,$)};z(W,S=>{a(p)&&S(I)})}var Q=o(W,2);let Y;var te=w(Q);{var re=S=>{var $=T_(),D=w($),P=v(D,!0),_e=o(D,3);{var ne=G=>{var de=jt();b(oe=>l(de,oe),[()=>d(a(f)?"incidents-none-blind":"incidents-none-more")]),m(G,de)};z(_e,G=>{e.doubtful||G(ne)})}b(G=>l(P,G),[()=>d("incidents-none")]),m(S,$)};z(te,S=>{a(c).length===0&&S(re)})}var me=o(te,2);Oe(me,21,()=>a(c),S=>S.id,(S,$)=>{var D=A_(),P=w(D);{let _e=Z(()=>a(g).includes(a($).id));k_(P,{get site(){return e.site},get view(){return e.view},get incident(){return a($)},get now(){return e.now},get pending(){return a(_e)},onacknowledge:ne=>q(a($),ne),oncomment:ne=>L(a($),ne)})}m(S,D)});var V=o(me,2);{var X=S=>{var $=M_(),D=v($,!0);b(P=>l(D,P),[()=>d("incidents-rest",{n:a(u),count:String(a(u))})]),m(S,$)};z(V,S=>{a(u)>0&&S(X)})}var C=o(Q,2);{var ae=S=>{l_(S,{})};z(C,S=>{a(i).length<=3&&S(ae)})}var fe=o(ee,2);{var ie=S=>{$_(S,{named:B})};z(fe,S=>{a(h)&&S(ie)})}b((S,$)=>{be(ee,"aria-label",S),l(y,$),Y=Je(Q,1,"list svelte-wxtk5e",null,Y,{roomy:a(c).length<=2})},[()=>d("incidents-title"),()=>d("incidents-title")]),m(t,K),Ge()}Ht(["click"]);var q_=k('<span aria-hidden="true">■</span> ',1),O_=k('<div role="alert"><!></div>');function I_(t,e){Ke(e,!0);const n=Intl.DateTimeFormat().resolvedOptions().timeZone,r=Z(()=>Ze.lost?d("link-lost",{at:fa(Ze.heardAt,n)}):Ze.frozen?d("link-frozen",{at:fa(Ze.movedAt,n)}):"");var s=O_();let i;var c=w(s);{var u=f=>{var h=q_(),_=o(ze(h));b(()=>l(_,` ${a(r)??""}`)),m(f,h)};z(c,f=>{a(r)&&f(u)})}b(()=>i=Je(s,1,"bar svelte-1gd3r34",null,i,{shown:a(r)!==""})),m(t,s),Ge()}var D_=k('<p class="kept svelte-miihbt"> </p>'),yi=k('<p class="quiet"> </p>'),R_=k('<p class="warn svelte-miihbt" data-caps=""><span aria-hidden="true">▲</span> </p>'),C_=k('<p class="bad svelte-miihbt"><span aria-hidden="true">■</span> </p>'),P_=k('<p class="bad svelte-miihbt" data-failure=""><span aria-hidden="true">■</span> </p>'),L_=k('<button type="button"> </button>'),j_=k('<dialog aria-labelledby="sign-title" data-sign-in="" class="svelte-miihbt"><form class="svelte-miihbt"><h2 id="sign-title" class="svelte-miihbt"> </h2> <!> <!> <label for="sign-login"> </label> <input id="sign-login" maxlength="64" autocomplete="username" autocapitalize="none" spellcheck="false" class="svelte-miihbt"/> <label for="sign-password"> </label> <input id="sign-password" autocomplete="current-password" aria-describedby="sign-said" class="svelte-miihbt"/> <label class="show svelte-miihbt"><input type="checkbox" class="svelte-miihbt"/> </label> <div id="sign-said" aria-live="polite" class="svelte-miihbt"><!> <!></div> <div class="buttons svelte-miihbt"><button type="submit" class="yes svelte-miihbt"> </button> <!></div></form></dialog>');function ki(t,e){Ke(e,!0);let n=vs(e,"alone",3,!1),r=ve(mt(localStorage.getItem("tizbek.login")??"")),s=ve(""),i=ve(!1),c=ve(!1),u=ve(!1),f=ve(""),h=ve(0),_=ve(mt(Date.now())),g,p,x;const T=Z(()=>Math.max(0,Math.ceil((a(h)-a(_))/1e3)));on(()=>{g.showModal(),(a(r)===""?p:x).focus();const ne=setInterval(()=>j(_,Date.now(),!0),250);return()=>clearInterval(ne)});const F=ne=>j(i,ne.getModifierState?.("CapsLock")??!1,!0);async function R(ne){if(ne.preventDefault(),!(a(u)||a(T)>0||a(r).trim()===""||a(s)==="")){j(u,!0),j(f,"");try{const G=await ff(a(r),a(s));localStorage.setItem("tizbek.login",a(r).trim()),j(s,""),$e.answered(G)}catch(G){j(f,G instanceof un?G.message:d("entry-no-link"),!0),G instanceof un&&G.retrySecs!==null?(j(f,""),j(_,Date.now(),!0),j(h,a(_)+G.retrySecs*1e3)):j(s,""),x.focus()}j(u,!1)}}function q(ne){n()?ne.preventDefault():$e.answered(null)}var L=j_();sn("keydown",Ia,F),sn("keyup",Ia,F);var H=w(L),A=w(H),B=v(A,!0),K=o(A,2);{var ee=ne=>{var G=D_(),de=v(G,!0);b(oe=>l(de,oe),[()=>d("sign-kept")]),m(ne,G)};z(K,ne=>{e.kept&&ne(ee)})}var se=o(K,2);{var M=ne=>{var G=yi(),de=v(G,!0);b(oe=>l(de,oe),[()=>d("who-ended")]),m(ne,G)},y=ne=>{var G=yi(),de=v(G,!0);b(oe=>l(de,oe),[()=>d("who-look")]),m(ne,G)};z(se,ne=>{$e.me?.ended?ne(M):n()&&ne(y,1)})}var J=o(se,2),U=v(J,!0),W=o(J,2);ra(W,ne=>p=ne,()=>p);var I=o(W,2),Q=v(I,!0),Y=o(I,2);ra(Y,ne=>x=ne,()=>x);var te=o(Y,2),re=w(te),me=o(re),V=o(te,2),X=w(V);{var C=ne=>{var G=R_(),de=o(w(G));b(oe=>l(de,` ${oe??""}`),[()=>d("sign-caps")]),m(ne,G)};z(X,ne=>{a(i)&&ne(C)})}var ae=o(X,2);{var fe=ne=>{var G=C_(),de=o(w(G));b(oe=>{be(G,"data-wait",a(T)),l(de,` ${oe??""}`)},[()=>d("sign-again",{wait:Pt(a(T))})]),m(ne,G)},ie=ne=>{var G=P_(),de=o(w(G));b(()=>l(de,` ${a(f)??""}`)),m(ne,G)};z(ae,ne=>{a(T)>0?ne(fe):a(f)!==""&&ne(ie,1)})}var S=o(V,2),$=w(S),D=v($,!0),P=o($,2);{var _e=ne=>{var G=L_(),de=v(G,!0);b(oe=>l(de,oe),[()=>d("cancel")]),qe("click",G,()=>$e.answered(null)),m(ne,G)};z(P,ne=>{n()||ne(_e)})}ra(L,ne=>g=ne,()=>g),b((ne,G,de,oe,N,E)=>{l(B,ne),l(U,G),l(Q,de),be(Y,"type",a(c)?"text":"password"),be(Y,"aria-invalid",a(f)!==""),l(me,` ${oe??""}`),$.disabled=N,l(D,E)},[()=>d("sign-title"),()=>d("sign-login"),()=>d("sign-password"),()=>d("sign-show"),()=>a(u)||a(T)>0||a(r).trim()===""||a(s)==="",()=>d("sign-do")]),sn("cancel",L,q),sn("submit",H,R),At(W,()=>a(r),ne=>j(r,ne)),At(Y,()=>a(s),ne=>j(s,ne)),Ru(re,()=>a(c),ne=>j(c,ne)),m(t,L),Ge()}Ht(["click"]);var F_=k('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td></tr>'),U_=k('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td></tr>'),H_=k('<section class="svelte-4cdlft"><table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th></tr></thead><tbody></tbody></table> <table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft">%</th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th></tr></thead><tbody></tbody></table></section>');function V_(t,e){Ke(e,!0);const n=Z(()=>new Map(e.view.stages.map($=>[$.id,$]))),r=Z(()=>new Map(e.view.buffers.map($=>[$.id,$])));var s=H_(),i=w(s),c=w(i),u=w(c),f=w(u),h=v(f,!0),_=o(f),g=v(_,!0),p=o(_),x=v(p,!0),T=o(p),F=v(T),R=o(T),q=v(R),L=o(R),H=v(L),A=o(L),B=v(A),K=o(A),ee=v(K),se=o(K),M=v(se,!0),y=o(c);Oe(y,21,()=>e.site.stages,$=>$.id,($,D)=>{const P=Z(()=>a(n).get(a(D).id)),_e=Z(()=>a(P)&&a(P).state!=="unknown");var ne=F_(),G=w(ne),de=v(G),oe=o(G),N=v(oe),E=o(oe),O=v(E,!0),le=o(E),he=v(le,!0),ue=o(le),we=v(ue,!0),ke=o(ue),Ee=v(ke,!0),Se=o(ke),Te=v(Se,!0),Re=o(Se),Ie=v(Re,!0),Ne=o(Re),Ve=v(Ne,!0);b((ut,ct,zt,qt,Ot,tn,Zt,Ae,pe,xe,je)=>{l(de,`${ut??""}${ct??""}`),l(N,`${zt??""}${qt??""}`),l(O,Ot),l(he,tn),l(we,Zt),l(Ee,Ae),l(Te,pe),l(Ie,xe),l(Ve,je)},[()=>wt(a(D).name),()=>e.view.drum?.stage===a(D).id?` · ${d("drum-mark")}`:"",()=>a(P)?So(a(P)):d("stage-unknown"),()=>a(P)?.estimated?` · ${Qr(e.site,a(P).estimated,e.now)}`:"",()=>a(P)?To(a(P)):"—",()=>a(_e)&&a(P).rate!==null?Xr(a(P).rate):"—",()=>a(P)?Xr(a(P).planned_rate):"—",()=>a(_e)?ge(a(P).actual):"—",()=>a(P)?ge(a(P).planned):"—",()=>a(P)?.end?wr(a(P).end.done):"—",()=>a(P)?.end&&a(P).end.met!==null?Hn(a(P).end.met):"—"]),m($,ne)});var J=o(i,2),U=w(J),W=w(U),I=w(W),Q=v(I,!0),Y=o(I),te=v(Y),re=o(Y),me=v(re),V=o(re,2),X=v(V),C=o(V),ae=v(C,!0),fe=o(C),ie=v(fe,!0),S=o(U);Oe(S,21,()=>e.site.buffers,$=>$.id,($,D)=>{const P=Z(()=>a(r).get(a(D).id));var _e=U_(),ne=w(_e),G=v(ne),de=o(ne),oe=v(de,!0),N=o(de),E=v(N,!0),O=o(N),le=v(O,!0),he=o(O),ue=v(he,!0),we=o(he),ke=v(we,!0),Ee=o(we),Se=v(Ee,!0);b((Te,Re,Ie,Ne,Ve,ut,ct,zt)=>{l(G,`${Te??""}${Re??""}`),l(oe,Ie),l(E,Ne),l(le,Ve),l(ue,ut),l(ke,ct),l(Se,zt)},[()=>wt(a(D).name),()=>a(P)?.estimated?` · ${Qr(e.site,a(P).estimated,e.now)}`:"",()=>a(P)?ge(a(P).level):"—",()=>a(P)?ge(a(P).sigma):"—",()=>a(P)?ge(a(P).level/a(D).capacity*100):"—",()=>a(P)&&a(P).net!==null?hn(a(P).net):"—",()=>a(P)?Mo(a(D),a(P).level,ms(a(D),a(P),e.view.incidents),e.now,e.site.time_zone):d("stage-unknown"),()=>a(P)?.zone?No(a(P).zone):"—"]),m($,_e)}),b(($,D,P,_e,ne,G,de,oe,N,E,O,le,he,ue,we,ke,Ee,Se,Te,Re,Ie,Ne)=>{l(h,$),l(g,D),l(x,P),l(F,`${_e??""}, ${ne??""}`),l(q,`${G??""}, ${de??""}`),l(H,`${oe??""}, ${N??""}`),l(B,`${E??""}, ${O??""}`),l(ee,`${le??""}, ${he??""}`),l(M,ue),l(Q,we),l(te,`${ke??""}, ${Ee??""}`),l(me,`±, ${Se??""}`),l(X,`${Te??""}, ${Re??""}`),l(ae,Ie),l(ie,Ne)},[()=>d("stage-label"),()=>d("state-label"),()=>d("lag-label"),()=>d("rate-label"),()=>Na(e.site),()=>d("planned-label"),()=>Na(e.site),()=>d("actual-label"),()=>st(e.site),()=>d("planned-label"),()=>st(e.site),()=>d("end-title"),()=>st(e.site),()=>d("plan-trial-chance"),()=>d("buffer-label"),()=>d("level-label"),()=>st(e.site),()=>st(e.site),()=>d("net-label"),()=>Na(e.site),()=>d("clock-label"),()=>d("zone-label")]),m(t,s),Ge()}var B_=k('<div class="veil hatched svelte-1n46o8q"></div>'),W_=k('<div class="page svelte-1n46o8q"><!> <!> <main><!> <!> <!></main> <!></div>'),K_=k('<p class="waiting svelte-1n46o8q" role="status"> </p>'),G_=k("<!> <!>",1);function Y_(t,e){Ke(e,!0);let n=ve(!1),r=ve(""),s=!1;async function i(){try{await $e.look(),j(r,"")}catch{j(r,d("entry-no-link"),!0),setTimeout(()=>{i()},2e3)}}i(),$e.start(),on(()=>{!$e.may("look")||s||(s=!0,Ze.start())});const c=Z(()=>$e.me!==null&&!$e.may("look"));on(()=>{document.documentElement.lang=da.current,document.documentElement.dataset.theme=Jn.current,document.title=Ze.site?`${wt(Ze.site.name)} · Tizbek`:"Tizbek"});const u=Z(()=>Ze.lost||Ze.frozen||a(c));var f=G_(),h=ze(f);{var _=F=>{var R=W_(),q=w(R);i_(q,{get site(){return Ze.site},get view(){return Ze.view},get now(){return Ze.now},get doubtful(){return a(u)}});var L=o(q,2);I_(L,{});var H=o(L,2);let A;var B=w(H);{var K=U=>{V_(U,{get site(){return Ze.site},get view(){return Ze.view},get now(){return Ze.now}})},ee=U=>{df(U,{get site(){return Ze.site},get view(){return Ze.view},get now(){return Ze.now}})};z(B,U=>{a(n)?U(K):U(ee,-1)})}var se=o(B,2);z_(se,{get site(){return Ze.site},get view(){return Ze.view},get now(){return Ze.now},get doubtful(){return a(u)}});var M=o(se,2);{var y=U=>{var W=B_();m(U,W)};z(M,U=>{a(u)&&U(y)})}var J=o(H,2);Gf(J,{get site(){return Ze.site},get mode(){return Ze.view.mode},get asTable(){return a(n)},set asTable(U){j(n,U,!0)}}),b(()=>A=Je(H,1,"svelte-1n46o8q",null,A,{doubtful:a(u)})),m(F,R)},g=F=>{var R=K_(),q=v(R,!0);b(L=>l(q,L),[()=>a(r)!==""?a(r):Ze.error?d("link-refused",{error:Ze.error}):d("loading")]),m(F,R)};z(h,F=>{Ze.site&&Ze.view?F(_):a(c)||F(g,1)})}var p=o(h,2);{var x=F=>{ki(F,{get kept(){return $e.asking.kept}})},T=F=>{ki(F,{kept:!1,alone:!0})};z(p,F=>{$e.asking?F(x):a(c)&&F(T,1)})}m(t,f),Ge()}const Vo=document.getElementById("page");if(!Vo)throw new Error("index.html has no #page");bu(Y_,{target:Vo});
